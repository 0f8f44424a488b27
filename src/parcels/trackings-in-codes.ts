import type { Scanned } from '#platform/scanning/scanner.ts'
import { recognize } from './courier.ts'
import { normalizeTracking } from './parcel.ts'

/** What may be the courier number among what the codes of a receipt say. */
export type TrackingsFound = {
  /** Each is one courier's by its form. */
  known: string[]
  /** Each can be one, as far as anybody knows. */
  possible: string[]
}

/** More than so many nobody compares with a receipt. */
const mostChoices = 6

/**
 * Reads what codes say as a receipt means it: the number alone, or within an address or a list,
 * where only a form with letters is told from any other digits.
 */
export function trackingsInCodes(codes: readonly Scanned[]): TrackingsFound {
  const texts = codes.filter(({ ofProduct }) => !ofProduct).map(({ text }) => text)
  const words = texts.flatMap((text) => text.split(/[^\w-]+/)).filter((word) => /[a-z]/i.test(word))
  const whole = texts
    .map(normalizeTracking)
    .filter((text) => /^[0-9A-Z]{8,40}$/.test(text) && /\d{6}/.test(text))
  const isKnown = (text: string) => recognize(text).is === 'known'
  return {
    known: choices([...whole, ...words.map(normalizeTracking)].filter(isKnown)),
    possible: choices(whole),
  }
}

const choices = (found: readonly string[]): string[] => [...new Set(found)].slice(0, mostChoices)
