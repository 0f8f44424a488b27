import { z } from 'zod'

/**
 * A day: ISO 8601 `YYYY-MM-DD`. There is no year 0 in a database, and after the last day of 9999
 * none that is written so.
 */
export const daySchema = z.iso.date().refine((day) => day >= '0001-01-01' && day < '9999-01-01')

/** A moment: RFC 3339, in answers always in UTC. */
export const momentSchema = z.iso.datetime({ offset: true })

/** Money as answered: `{ "amount": "12.30", "currency": "CNY" }`. */
export const wireMoneySchema = z.object({
  amount: z.string(),
  currency: z.string().length(3),
})
