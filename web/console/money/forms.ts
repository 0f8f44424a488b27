import { z } from 'zod'
import { paymentMethods } from '#payments/payment.ts'
import { needed } from '../../forms/needed.ts'
import * as m from '../../messages/compiled/messages.js'

const reference = z.string().trim().max(80).optional()

export const payForm = z.object({
  method: z.enum(paymentMethods),
  amount: needed(m.money_need_amount, 40),
  reference,
  receivedOn: z.iso.date(),
})

export const reverseForm = z.object({ paymentId: z.uuid() })

export const refundForm = z.object({
  amount: needed(m.money_need_amount, 40),
  reference,
  paidOn: z.iso.date(),
})

export const waiveForm = z.object({ text: needed(m.money_need_reason) })

/** What a second person is asked for. */
export const askForm = z.object({
  kind: z.enum(['approve_refund', 'approve_waiver']),
  /** The sum of a refund, as it was refused to one person alone. */
  amount: z.string().max(40).optional(),
})
export type Approval = z.output<typeof askForm>['kind'] | 'approve_goodwill'

/**
 * A task of finance that needs nothing but a look is ticked off here, and what a second person was
 * asked for is declined, perhaps with a word.
 */
export const tickForm = z.object({
  taskId: z.uuid(),
  text: z.string().trim().max(2000).optional(),
})
