import { classes } from './classes.ts'

/**
 * `primary`: our turn, at most one per page. `customer`: the customer's own, in ink.
 * `quiet`: bordered. `bare`: a word only.
 */
export type ButtonKind = 'primary' | 'customer' | 'quiet' | 'bare'
/** `small` 36 px, `normal` 40, `large` 48, `touch` 56 (public pages, dock and bench). */
export type ButtonSize = 'small' | 'normal' | 'large' | 'touch'

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-ours-solid text-on-accent hover:bg-accent-pressed font-semibold',
  customer: 'bg-ink text-paper hover:bg-soft font-semibold',
  quiet: 'border border-edge bg-paper text-ink hover:bg-ground hover:border-ink font-medium',
  bare: 'text-ink hover:bg-ground font-medium',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3.5 text-body',
  normal: 'min-h-10 px-4 text-body',
  large: 'min-h-12 px-5.5 text-h2',
  touch: 'min-h-14 px-5 text-body',
}

/** On paper nothing can be pressed. Chinese words stay whole, where a column could be a character wide. */
const shape =
  'print:hidden break-keep wrap-break-word inline-flex items-center justify-center gap-2 rounded-control py-1.5 leading-tight text-center motion-safe:transition-colors select-none'

export const buttonLook = (kind: ButtonKind, size: ButtonSize, wide: boolean): string =>
  classes(shape, kinds[kind], sizes[size], wide && 'w-full')

/** Visible, but not allowed now: its reason stands beside or below. */
export const barredLook = (size: ButtonSize, wide: boolean): string =>
  classes(
    shape,
    sizes[size],
    wide && 'w-full',
    'border border-dashed border-edge text-soft font-medium cursor-not-allowed',
  )
