import { invalid } from './refusal.ts'

/** A serial number as it was written, as the register keeps it, and as search compares it. */
export type Serial = { asWritten: string; serial: string; key: string }

const dashes = /[\s\p{Dash_Punctuation}\u2212_]+/gu

/**
 * The one form in which a serial number is kept: full-width characters made plain (NFKC),
 * capitals, no spaces, hyphens or underscores. `ｌｅ４k－2407 0012` becomes `LE4K24070012`.
 */
export const normalizeSerial = (written: string): string =>
  // Capitals, and what a hyphen kept apart, may fall into other characters: so once more.
  written.normalize('NFKC').toUpperCase().replaceAll(dashes, '').normalize('NFKC')

/** What people confuse when they read a plate aloud or copy it: the letter O and zero, I and one. */
export const serialKey = (written: string): string =>
  normalizeSerial(written).replaceAll('O', '0').replaceAll('I', '1')

/**
 * @param pointer where the serial number stands in the body, for the refusal
 * @throws invalid `serial.empty`, `serial.length` (3 to 40 characters) or `serial.characters`
 */
export function readSerial(written: string, pointer = '/serial'): Serial {
  const serial = normalizeSerial(written)
  if (serial === '') throw invalid('serial.empty', pointer)
  if (serial.length < 3 || serial.length > 40) throw invalid('serial.length', pointer)
  if (!/^[0-9A-Z.]+$/.test(serial)) throw invalid('serial.characters', pointer)
  return { asWritten: written.trim(), serial, key: serialKey(written) }
}

/** Groups of four to be read aloud; a single last character joins the group before it. */
export const groupSerial = (serial: string): string =>
  serial.match(/.{4}(?=.{2})|.{1,5}$/g)?.join(' ') ?? serial
