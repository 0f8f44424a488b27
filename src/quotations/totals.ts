import { divideHalfUp, taxOn } from '#kernel/tax.ts'
import type { Quotation, QuotationLine } from './quotation.ts'

/** All in minor units of one currency. */
export type Totals = {
  netMinor: bigint
  /** One row for each rate that occurs, lowest first. */
  taxes: readonly { basisPoints: number; netMinor: bigint; taxMinor: bigint }[]
  grossMinor: bigint
}

/** Lines are net; tax is rounded once for each rate, on the sum of that rate's lines, half up. */
export function totals(
  lines: readonly Pick<QuotationLine, 'netMinor' | 'taxBasisPoints'>[],
): Totals {
  const nets = new Map<number, bigint>()
  for (const line of lines) {
    nets.set(line.taxBasisPoints, (nets.get(line.taxBasisPoints) ?? 0n) + line.netMinor)
  }
  const taxes = [...nets]
    .sort(([one], [other]) => one - other)
    .map(([basisPoints, netMinor]) => ({
      basisPoints,
      netMinor,
      taxMinor: taxOn(netMinor, basisPoints),
    }))
  const netMinor = taxes.reduce((sum, rate) => sum + rate.netMinor, 0n)
  return {
    netMinor,
    taxes,
    grossMinor: taxes.reduce((sum, rate) => sum + rate.taxMinor, netMinor),
  }
}

export const grossOf = (quotation: Pick<Quotation, 'lines'>): bigint =>
  totals(quotation.lines).grossMinor

/** The net of a line from its price per unit: 1.5 hours at 173.33 are 260.00, half up. */
export const lineNet = (unitMinor: bigint, quantityMilli: number): bigint =>
  divideHalfUp(unitMinor * BigInt(quantityMilli), 1000n)
