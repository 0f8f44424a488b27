/**
 * The 32 symbols of case numbers: digits and letters without I, L, O (read as 1, 1, 0) and U,
 * so that no number spells much.
 */
export const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** x⁵ + x³ + 1, irreducible: symbols multiply as elements of the field of 32. */
const modulus = 0b101001
/**
 * Its powers are the weights. Every element but 0 and 1 has order 31, so the seven weights
 * g⁶ … g⁰ are all nonzero and all different; among such elements this one is our choice.
 */
const g = 5

/** Symbol values, each of 0 to 31, multiplied by g. */
const timesG: readonly number[] = [...symbols].map((_, value) => {
  let product = 0
  for (let bit = 0, shifted = value; bit < 3; bit += 1) {
    if ((g >> bit) & 1) product ^= shifted
    shifted <<= 1
    if (shifted & 32) shifted ^= modulus
  }
  return product
})

/**
 * The check character of some symbols: Σ symbol · gᵏ over the field of 32, where the last
 * symbol before the check has k = 1 and the check itself k = 0.
 *
 * A wrong character changes the sum by difference · weight, which is never zero; two swapped
 * ones change it by difference · (weight + weight), never zero either, the check character
 * included. So every single wrong character and every swap of two is found, which sums over
 * whole numbers modulo 32 can't do.
 *
 * @throws RangeError for a character that is no symbol.
 */
export function checkCharacter(text: string): string {
  let sum = 0
  for (const character of text) {
    const value = symbols.indexOf(character)
    if (value < 0) throw new RangeError(`${character} is not one of the 32 symbols.`)
    sum = timesG[sum ^ value] ?? 0
  }
  return symbols.charAt(sum)
}
