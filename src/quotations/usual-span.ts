import { decimalsOf } from '#kernel/money.ts'

/**
 * A span of amounts that reads easily: rounded away from its middle to two digits, and never to less
 * than a whole unit of the currency. So 768.40 to 1,536.80 is 760 to 1,600.
 * @param low in minor units, not below zero; `high` is not below it
 */
export function usualSpan(
  low: bigint,
  high: bigint,
  currency: string,
): { from: bigint; to: bigint } {
  const [down, up] = [stepOf(low, currency), stepOf(high, currency)]
  return { from: (low / down) * down, to: ((high + up - 1n) / up) * up }
}

const stepOf = (minor: bigint, currency: string): bigint =>
  10n ** BigInt(Math.max(decimalsOf(currency), minor.toString().length - 2))
