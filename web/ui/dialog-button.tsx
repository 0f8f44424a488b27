import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { type ButtonKind, type ButtonSize, buttonLook } from './button-look.ts'

/** The button that opens a dialog (`opener`) on hydrated pages. */
export function DialogButton({
  kind = 'quiet',
  size = 'small',
  children,
}: {
  kind?: ButtonKind
  size?: ButtonSize
  children: ReactNode
}) {
  return <Button className={buttonLook(kind, size, false)}>{children}</Button>
}
