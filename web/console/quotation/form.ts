import { z } from 'zod'
import { quotationLineKinds } from '#quotations/quotation.ts'
import { needed } from '../../forms/needed.ts'
import * as m from '../../messages/compiled/messages.js'
import { readPercent, readQuantity, readShare, unitOf } from './lines.ts'
import { ways } from './ways.ts'

const line = z
  .object({
    kind: z.enum(quotationLineKinds),
    workLineId: z.uuid().optional(),
    description: z.string().trim().max(2000).optional(),
    quantity: z.string().refine((typed) => readQuantity(typed) !== undefined, {
      error: () => m.quote_bad_quantity(),
    }),
    price: needed(m.quote_need_price, 40),
    tax: z
      .string()
      .refine((typed) => readPercent(typed) !== undefined, { error: () => m.quote_bad_tax() }),
    goodwill: z
      .string()
      .refine((typed) => readShare(typed) !== undefined, { error: () => m.quote_bad_goodwill() })
      .optional(),
  })
  .transform(({ quantity, tax, goodwill, ...rest }) => ({
    ...rest,
    quantityMilli: readQuantity(quantity) ?? 0,
    unit: unitOf(rest.kind),
    taxBasisPoints: readPercent(tax) ?? 0,
    goodwillPercent: readShare(goodwill ?? '') ?? 0,
  }))

const offer = z.object({
  lines: z
    .array(line)
    .min(1, { error: () => m.quote_no_lines() })
    .max(100),
  validUntil: z.iso.date().optional(),
  paidService: z.array(z.uuid()).max(50).default([]),
  how: z.enum(ways).optional(),
  at: z.string().max(20).optional(),
  text: z.string().trim().max(2000).optional(),
  goodwillReason: z.string().trim().max(2000).optional(),
})
const chosen = offer.pick({ paidService: true, text: true })

/** An offer as it is typed; paid service that the customer chose comes with their word. */
export const quoteForm = offer.refine(({ paidService, text }) => paidService.length === 0 || text, {
  path: ['text'],
  error: () => m.quote_word_needed(),
  // Asked for beside a price that lacks too, not after it.
  when: ({ value }) => chosen.safeParse(value).success,
})

/** Goodwill above the desk's limit: what a second person is asked to give away, and why. */
export const askForm = z.object({
  kind: z.literal('approve_goodwill'),
  amount: z.string().max(40),
  text: z.string().trim().max(2000).optional(),
})
