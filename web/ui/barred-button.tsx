import { type ReactNode, useId } from 'react'
import { type ButtonSize, barredLook } from './button-look.ts'
import { classes } from './classes.ts'

/**
 * What isn't allowed now stays in its place and says why. It can be reached by keyboard, so
 * that its reason is read to everybody; it sends nothing.
 */
export function BarredButton({
  because,
  size = 'small',
  wide = false,
  below = false,
  children,
}: {
  because: string
  size?: ButtonSize
  wide?: boolean
  /** The reason below instead of beside. */
  below?: boolean
  children: ReactNode
}) {
  const reason = useId()
  return (
    <span
      className={classes(
        below ? 'inline-flex flex-col gap-1' : 'inline-flex items-center gap-2.5',
        wide && 'w-full',
      )}
    >
      <button
        type="button"
        aria-disabled="true"
        aria-describedby={reason}
        className={classes(barredLook(size, wide), 'shrink-0')}
      >
        {children}
      </button>
      <span
        id={reason}
        className={classes('text-small text-soft', below ? 'text-center' : 'max-w-[24ch]')}
      >
        {because}
      </span>
    </span>
  )
}
