import type { Language } from './language.ts'

/** An amount in the minor unit of its currency (fen, cents; yen have none), ISO 4217 code beside it. */
export type Money = { minor: bigint; currency: string }

/** Money on the wire: a decimal string with the currency's own number of decimals. */
export type WireMoney = { amount: string; currency: string }

const known = new Set(Intl.supportedValuesOf('currency'))
const decimals = new Map<string, number>()

/** Is this an ISO 4217 code in use, such as `CNY`? */
export const isCurrency = (code: string): boolean => known.has(code)

/** How many decimals a currency has: CNY 2, JPY 0, KWD 3. */
export function decimalsOf(currency: string): number {
  const found = decimals.get(currency)
  if (found !== undefined) return found
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  const digits = options.maximumFractionDigits ?? 2
  decimals.set(currency, digits)
  return digits
}

/** `1230n` in CNY is `12.30`; exact at any size. */
export function toDecimal({ minor, currency }: Money): `${number}` {
  const places = decimalsOf(currency)
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = `${minor < 0n ? '-' : ''}${whole}${places > 0 ? '.' : ''}${digits.slice(whole.length)}`
  return text as `${number}` // digits, a sign and a point by construction
}

export const toWire = (money: Money): WireMoney => ({
  amount: toDecimal(money),
  currency: money.currency,
})

/**
 * Reads `{ amount: "12.30", currency: "CNY" }`. Undefined when the currency is unknown, the
 * amount isn't a plain decimal, has more decimals than the currency, or is beyond 15 digits.
 */
export function fromWire({ amount, currency }: WireMoney): Money | undefined {
  if (!isCurrency(currency)) return undefined
  const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(amount)
  if (!parts) return undefined
  const [, sign = '', whole = '', fraction = ''] = parts
  const places = decimalsOf(currency)
  if (fraction.length > places) return undefined
  const digits = `${whole}${fraction.padEnd(places, '0')}`
  if (digits.length > 15) return undefined
  return { minor: BigInt(digits) * (sign === '-' ? -1n : 1n), currency }
}

/**
 * Reads an amount as people type it in English or Chinese: `1,234.50`, `¥ 12.3`, `１２。５０元`,
 * `CNY 12`. Undefined when it could mean something else (`1,23`, `12.345`, another currency's
 * sign), so that it is asked for again.
 */
export function parseMoney(text: string, currency: string): Money | undefined {
  const bare = text.normalize('NFKC').replace(/\s/g, '').replaceAll('。', '.')
  const mark = marksOf(currency).find((candidate) => bare.includes(candidate))
  const plain = mark === undefined ? bare : bare.replace(mark, '')
  if (plain.includes(',') && !/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) return undefined
  const amount = plain
    .replaceAll(',', '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/\.$/, '')
  return fromWire({ amount, currency })
}

/** What people write beside an amount of this currency. */
const marksOf = (currency: string): string[] => [
  currency,
  ...(currency === 'CNY' ? ['RMB', '元'] : []),
  symbolOf(currency),
]

const symbolOf = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency

/** For reading, with its symbol: `¥1,234.50`. On totals; lines use `formatAmount`. */
export const formatMoney = (money: Money, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
  }).format(toDecimal(money))

/** For reading where amounts are round: `¥1,500`; one that is not keeps its decimals. */
export const formatRound = (money: Money, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(toDecimal(money))

/** For reading in a column, without currency: `1,234.50`. */
export function formatAmount(money: Money, language: Language): string {
  const places = decimalsOf(money.currency)
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(toDecimal(money))
}
