import { isRefusal } from '#kernel/refusal.ts'
import { normalizeSerial, readSerial } from '#kernel/serial.ts'
import { matchesPattern, type SerialPattern } from '#kernel/serial-pattern.ts'
import type { Scanned } from '#platform/scanning/scanner.ts'

/** What may be the serial number among what the codes of a label say. */
export type SerialsFound = {
  /** Each fits the pattern of a model. */
  fitting: string[]
  /** Each can be one, as far as anybody knows. */
  possible: string[]
}

/** A label says less; a code may hold thousands of characters, each word of which is compared. */
const longestText = 300

/** More than so many nobody compares with a label. */
const mostChoices = 6

/**
 * Reads what codes say as a label means it: the number alone, behind `SN:`, in an address, or in
 * the element 21 of GS1. What numbers a product is none.
 * @param patterns of the models that may be meant
 */
export function serialsInCodes(
  codes: readonly Scanned[],
  patterns: readonly SerialPattern[],
): SerialsFound {
  const texts = codes
    .filter(({ ofProduct }) => !ofProduct)
    .map(({ text }) => text.normalize('NFKC').slice(0, longestText))
  const fits = (part: string) => patterns.some((pattern) => matchesPattern(part, pattern))
  const called = texts.flatMap(calledSerial)
  return {
    fitting: choices(texts.flatMap(partsOf).filter(fits)),
    possible: choices((called.length > 0 ? called : texts).filter(isSerial)),
  }
}

/** The whole, and each word of it; a hyphen may be part of a number. */
const partsOf = (text: string): string[] => [
  text,
  ...text.split(/[^\w.-]+/).flatMap((word) => [word, word.replace(/^SN/i, '')]),
]

/** What the text itself calls a serial number: `(21)…`, `SN: …`, `?serial=…`. */
const calledSerial = (text: string): string[] =>
  [...text.matchAll(/(?:\(21\)|\b(?:S\/?N|serial(?:no|number)?)[:=\s]+)([\w.-]+)/gi)].map(
    ([, number = '']) => number,
  )

/** Words without a digit are none, nor is what is too short to tell units apart. */
function isSerial(text: string): boolean {
  try {
    const { serial } = readSerial(text)
    return /\d/.test(serial) && serial.length > 4
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

const choices = (found: readonly string[]): string[] =>
  [...new Set(found.map(normalizeSerial))].slice(0, mostChoices)
