/**
 * Divides to the nearest whole number, a half away from zero: "half up" for amounts, and the
 * reversal of an amount is exactly its negative. `divisor` is above zero.
 */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend
  const rounded = (2n * size + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}

/** The tax on a net amount, both in minor units; the rate in basis points: 1300 is 13 %. */
export const taxOn = (netMinor: bigint, basisPoints: number): bigint =>
  divideHalfUp(netMinor * BigInt(basisPoints), 10_000n)
