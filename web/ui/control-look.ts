import { classes } from './classes.ts'
import type { FieldSize } from './field-state.ts'

/** The frame that every control to type or choose in has. */
export const controlLook = (error: string | undefined, size: FieldSize): string =>
  classes(
    'w-full rounded-control bg-paper px-3 text-ink',
    size === 'touch' ? 'min-h-14' : 'min-h-10',
    // The border grows inwards: nothing moves when an error comes.
    error ? 'border-2 border-trouble-solid px-[11px]' : 'border border-edge hover:border-ink',
    '[[readonly]]:border-dashed [[readonly]]:text-soft disabled:border-dashed disabled:text-soft',
  )
