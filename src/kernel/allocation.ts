import { dinero, allocate as share, toSnapshot } from 'dinero.js/bigint'

/**
 * Splits an amount by weights without losing or inventing a minor unit: the shares add up
 * to it, and what can't be divided goes to the first shares that have a weight.
 * @throws when no weight is above zero: then there is nobody to give it to.
 */
export function allocate(minor: bigint, weights: readonly bigint[]): bigint[] {
  if (!weights.some((weight) => weight > 0n) || weights.some((weight) => weight < 0n)) {
    throw new RangeError('An amount is split by weights of which one at least is above zero.')
  }
  // Weights count alone here; minor units are whole in every currency.
  const whole = dinero({ amount: minor, currency: { code: 'XXX', base: 10n, exponent: 0n } })
  return share(whole, [...weights]).map((part) => toSnapshot(part).amount)
}
