import { z } from 'zod'
import { fromWire, type Money, type WireMoney } from '#kernel/money.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Organization } from './organization.ts'

/** Money in a body, as it was typed. */
export const moneyBody = z.strictObject({ amount: z.string(), currency: z.string() })

/**
 * Money that a body asks for, in the organization's own currency.
 * @param pointer the field it stands in, for whoever must write it anew
 * @throws Refusal invalid `money.unreadable`, `money.other_currency`
 */
export function moneyAsked(
  asked: WireMoney,
  { currency }: Pick<Organization, 'currency'>,
  pointer: string,
): Money {
  const money = fromWire(asked)
  if (!money) throw invalid('money.unreadable', pointer)
  if (money.currency !== currency) throw invalid('money.other_currency', pointer)
  return money
}

/** The same of money that moves: more than nothing. */
export function sumAsked(...asked: Parameters<typeof moneyAsked>): Money {
  const money = moneyAsked(...asked)
  if (money.minor <= 0n) throw invalid('money.unreadable', asked[2])
  return money
}
