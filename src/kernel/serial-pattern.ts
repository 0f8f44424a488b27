import { invalid } from './refusal.ts'
import { normalizeSerial } from './serial.ts'

/**
 * How the serial numbers of a model look: `#` stands for a digit, `@` for a letter, `*` for
 * either, everything else for itself (`LE4K########`). Not a regular expression: operators
 * write it, customers are shown it, and no pattern can be slow.
 */
export type SerialPattern = string

const classes: Readonly<Record<string, string>> = { '#': '[0-9]', '@': '[A-Z]', '*': '[0-9A-Z]' }

const made = new Map<SerialPattern, RegExp>()

/** Made once for each pattern: a register may ask for millions of serial numbers. */
function madeOf(pattern: SerialPattern): RegExp {
  const before = made.get(pattern)
  if (before) return before
  const signs = [...normalizeSerial(pattern)].map(
    (sign) => classes[sign] ?? sign.replace(/[^0-9A-Z]/, '\\$&'),
  )
  const whole = new RegExp(`^${signs.join('')}$`)
  made.set(pattern, whole)
  return whole
}

/** Does a serial number, however it was written, fit the pattern? */
export const matchesPattern = (written: string, pattern: SerialPattern): boolean =>
  madeOf(pattern).test(normalizeSerial(written))

/** @throws invalid `serial.pattern`, naming the pattern and the length it asks for */
export function requirePattern(
  written: string,
  pattern: SerialPattern | null,
  pointer = '/serial',
): void {
  if (pattern === null || matchesPattern(written, pattern)) return
  throw invalid('serial.pattern', pointer, {
    params: { pattern, length: normalizeSerial(pattern).length },
  })
}
