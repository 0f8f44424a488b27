import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Case } from '#cases/case.ts'
import { feeDue } from '#cases/fee.ts'
import { type Decision, perform } from '#cases/record.ts'
import { taskNow } from '#cases/task-now.ts'
import type { WorkLine } from '#cases/work.ts'
import { workLines } from '#cases/work-store.ts'
import { dayIn } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import { moneyBody, sumAsked } from '#organizations/money-asked.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Deps } from '#platform/deps.ts'
import { dueFor } from '#quotations/clearance.ts'
import { asQuotations, quotations, type StoredQuotation } from '#quotations/store.ts'
import { afterMoney } from './clearing.ts'
import { balance, type Payment, paymentMethods, reverse } from './payment.ts'
import { addPayment, asPayments, payments, type StoredPayment } from './store.ts'

export const payBody = z.union([
  z.strictObject({
    method: z.enum(paymentMethods),
    amount: moneyBody,
    /** The bank's or the till's own number; the same movement is recorded once. */
    reference: z.string().trim().min(1).max(80).optional(),
    receivedOn: z.iso.date(),
  }),
  /** Takes a mistaken row back by a second one (law 8). */
  z.strictObject({ reverses: z.uuid() }),
])
export type Pay = z.infer<typeof payBody>

type File = Case & {
  work: WorkLine[]
  quotations: StoredQuotation[]
  payments: StoredPayment[]
}

/**
 * Money that arrived is recorded in any stage, closed and cancelled included. What was awaited
 * in full clears the work, a row taken back clears it no more; what nobody waited for becomes a
 * task for finance.
 */
export async function pay(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Pay,
): Promise<CommandAnswer> {
  const organization = await readOrganization(deps, viewer)
  const reading = { work: workLines, quotations, payments }
  return await perform(deps, viewer, 'pay', { ...order, body }, reading, (file: File, now) => {
    const row = rowOf(organization, file, body, now)
    return booked(viewer, file, row, now)
  })
}

function rowOf(
  organization: Organization,
  file: File,
  body: Pay,
  now: Date,
): Payment & { reference: string | null } {
  const id = newId(now)
  const today = dayIn(organization.timeZone, now)
  if ('reverses' in body) {
    const known = asPayments(file.payments)
    const payment = known.find((each) => each.id === body.reverses)
    if (!payment) throw missing('payment')
    const reversal = reverse({ payment, payments: known, id, today })
    if (!reversal.reversed) throw conflict(`payment.${reversal.because}`)
    return { ...reversal.payment, reference: null }
  }
  const money = sumAsked(body.amount, organization, '/amount')
  if (body.receivedOn > today) throw invalid('payment.in_the_future', '/receivedOn')
  return {
    id,
    kind: body.method,
    ...money,
    receivedOn: body.receivedOn,
    reversesId: null,
    reference: body.reference ?? null,
  }
}

function booked(
  viewer: Viewer,
  file: File,
  row: Payment & { reference: string | null },
  now: Date,
): Decision {
  const offers = asQuotations(file.quotations)
  const rows = [...asPayments(file.payments), row]
  const fee = feeDue(file)
  const { paid, due, surplus } = balance(dueFor(offers) + fee, rows)
  const moved = afterMoney(file, offers, paid, now)
  const awaited = file.stage === 'awaiting_payment' || fee > 0n
  return {
    ...moved,
    changes: { ...moved.changes, feeSettled: fee === 0n || due === 0n },
    data: {
      paymentId: row.id,
      kind: row.kind,
      minor: String(row.minor),
      currency: row.currency,
      dueMinor: String(due),
    },
    effects: [
      addPayment(row, { by: viewer.id, at: now }),
      ...(row.minor > 0n && (!awaited || surplus > 0n)
        ? [taskNow(viewer, 'money_arrived', now)]
        : []),
    ],
  }
}
