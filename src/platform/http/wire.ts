import { z } from 'zod'
import { fromWire, isCurrency } from '#kernel/money.ts'

/** A day: ISO 8601 `YYYY-MM-DD`. */
export const daySchema = z.iso.date()

/** A moment: RFC 3339, in answers always in UTC. */
export const momentSchema = z.iso.datetime({ offset: true })

/** Money as answered: `{ "amount": "12.30", "currency": "CNY" }`. */
export const wireMoneySchema = z.object({
  amount: z.string(),
  currency: z.string().length(3),
})

/** Money as asked: exactly as many decimals as its currency has, or fewer. Becomes `Money`. */
export const moneySchema = z
  .strictObject({
    amount: z.string().max(20),
    currency: z.string().refine(isCurrency),
  })
  .transform((wire, context) => {
    const money = fromWire(wire)
    if (money) return money
    context.issues.push({ code: 'custom', path: ['amount'], input: wire.amount })
    return z.NEVER
  })
