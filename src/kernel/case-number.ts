import { hash } from 'node:crypto'
import { checkCharacter, symbols } from './check-character.ts'

/** How many case numbers an organization has: 32⁶, a good billion. */
export const caseNumberCount = 2 ** 30

const rounds = 10
const half = 2 ** 15

/**
 * Where a counter lands among the 2³⁰ numbers: a balanced Feistel network over two halves of
 * 15 bits. 32⁶ is 2³⁰ exactly, so nothing has to be walked around.
 */
function scatter(counter: number, key: Uint8Array): number {
  let left = Math.floor(counter / half)
  let right = counter % half
  // The key and three bytes, always as long: so a bare hash does, at a tenth of an HMAC's time.
  const message = Buffer.from([...key, 0, 0, 0])
  for (let round = 0; round < rounds; round += 1) {
    message.writeUIntBE(round * half + right, key.byteLength, 3)
    const mixed = hash('sha256', message, 'buffer').readUInt16BE(0) % half
    ;[left, right] = [right, left ^ mixed]
  }
  return left * half + right
}

/**
 * The case number of a counter, canonical: six characters and their check, `A7K2N9F`.
 * Different counters give different numbers; without the key the next one can't be guessed.
 *
 * @param counter 0 to 2³⁰ − 1, never used twice in an organization.
 * @param key at least 16 secret bytes that belong to the organization and never change.
 * @throws RangeError outside of these.
 */
export function caseNumberOf(counter: number, key: Uint8Array): string {
  if (!Number.isInteger(counter) || counter < 0 || counter >= caseNumberCount)
    throw new RangeError(`${counter} is not a counter of case numbers.`)
  if (key.byteLength < 16) throw new RangeError('The key of case numbers needs 16 bytes.')
  let rest = scatter(counter, key)
  let text = ''
  for (let i = 0; i < 6; i += 1) {
    text = symbols.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text + checkCharacter(text)
}

/** As printed and read aloud, the check character apart: `A7K 2N9-F`. */
export function formatCaseNumber(number: string): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)}-${number.slice(6)}`
}

/**
 * A case number as somebody typed, scanned or heard it, made canonical: `a7k 2n9－f` is
 * `A7K2N9F`. Case, spaces, hyphens and full-width forms don't matter; O is 0, I and L are 1.
 *
 * @returns undefined when it is none, or a character is wrong or swapped with its neighbour.
 */
export function parseCaseNumber(text: string): string | undefined {
  if (text.length > 64) return undefined
  const number = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{7}$/.test(number)) return undefined
  return checkCharacter(number.slice(0, 6)) === number.charAt(6) ? number : undefined
}
