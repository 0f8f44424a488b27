import type { ReactNode } from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from './button-look.ts'
import { Icon, type IconName } from './icon.tsx'
import { KeyCap } from './key-cap.tsx'

type Look = {
  kind?: ButtonKind
  size?: ButtonSize
  wide?: boolean
  icon?: IconName
  /** The key that does the same, shown in a cap. */
  shortcut?: string
  children: ReactNode
}

/** Sends its form, under `name`/`value` when given. Named by the verb of the lifecycle. */
export function Button({
  kind = 'quiet',
  size = 'small',
  wide = false,
  icon,
  shortcut,
  children,
  ...rest
}: Look & {
  name?: string
  value?: string
  form?: string
  type?: 'submit' | 'button'
  onClick?: () => void
}) {
  return (
    <button type="submit" className={buttonLook(kind, size, wide)} {...rest}>
      {icon && <Icon name={icon} size={18} />}
      {children}
      {shortcut && (
        <span className="max-md:hidden">
          <KeyCap>{shortcut}</KeyCap>
        </span>
      )}
    </button>
  )
}

/** Looks like a button, leads to another page. */
export function ButtonLink({
  kind = 'quiet',
  size = 'small',
  wide = false,
  icon,
  shortcut,
  children,
  href,
}: Look & { href: string }) {
  return (
    <a href={href} className={buttonLook(kind, size, wide)}>
      {icon && <Icon name={icon} size={18} />}
      {children}
      {shortcut && (
        <span className="max-md:hidden">
          <KeyCap>{shortcut}</KeyCap>
        </span>
      )}
    </a>
  )
}
