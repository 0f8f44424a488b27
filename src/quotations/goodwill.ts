import { divideHalfUp } from '#kernel/tax.ts'
import type { Quotation, QuotationLine } from './quotation.ts'
import { totals } from './totals.ts'

/**
 * A line's price with a share of it given away: what is left to pay, and what the maker forgoes. The
 * share is rounded half up, in the customer's favour; the two are the price again.
 * @param percent 0: none, 100: all of it
 */
export function shareOff(
  priceMinor: bigint,
  percent: number,
): Pick<QuotationLine, 'netMinor' | 'forgoneMinor'> {
  const forgoneMinor = divideHalfUp(priceMinor * BigInt(percent), 100n)
  return { netMinor: priceMinor - forgoneMinor, forgoneMinor }
}

type Priced = Pick<QuotationLine, 'netMinor' | 'forgoneMinor' | 'taxBasisPoints'>

/** What these lines would cost without goodwill, less what they cost: tax included, in minor units. */
export function goodwillOf(lines: readonly Priced[]): bigint {
  const whole = lines.map((line) => ({ ...line, netMinor: line.netMinor + line.forgoneMinor }))
  return totals(whole).grossMinor - totals(lines).grossMinor
}

/** What the customer was given of earlier offers that hold: a new version takes the old one's place. */
export const goodwillGiven = (quotations: readonly Quotation[]): bigint =>
  quotations
    .filter(({ state }) => state === 'accepted')
    .reduce((sum, { lines }) => sum + goodwillOf(lines), 0n)
