import { invalid } from './refusal.ts'
import { normalizeSerial } from './serial.ts'

/**
 * How the serial numbers of a model look: `#` stands for a digit, `@` for a letter, `*` for
 * either, everything else for itself (`LE4K########`). Not a regular expression: operators
 * write it, customers are shown it, and no pattern can be slow.
 */
export type SerialPattern = string

function fits(character: string | undefined, sign: string): boolean {
  if (character === undefined) return false
  if (sign === '#') return /[0-9]/.test(character)
  if (sign === '@') return /[A-Z]/.test(character)
  if (sign === '*') return /[0-9A-Z]/.test(character)
  return character === sign
}

/** Does a serial number, however it was written, fit the pattern? */
export function matchesPattern(written: string, pattern: SerialPattern): boolean {
  const serial = normalizeSerial(written)
  const signs = normalizeSerial(pattern)
  return serial.length === signs.length && [...signs].every((sign, at) => fits(serial[at], sign))
}

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
