import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { demand } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { approvalFor } from '#cases/second-person.ts'
import { freeText, textOf } from '#cases/text.ts'
import { workLines } from '#cases/work-store.ts'
import { dayIn } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import { moneyBody, sumAsked } from '#organizations/money-asked.ts'
import type { Deps } from '#platform/deps.ts'
import { asQuotations, quotations } from '#quotations/store.ts'
import { openTasks, tickTask } from '#tasks/store.ts'
import { afterMoney } from './clearing.ts'
import { balance, refunded } from './payment.ts'
import { addPayment, asPayments, payments } from './store.ts'

export const refundBody = z.strictObject({
  amount: moneyBody,
  reference: z.string().trim().min(1).max(80).optional(),
  paidOn: z.iso.date(),
})

/**
 * Money goes back; work that it cleared waits again (law 1). What went back before counts: once
 * all of it together is above the desk's limit, one person asks for each refund, a second one pays.
 */
export async function refund(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof refundBody>,
): Promise<CommandAnswer> {
  const organization = await readOrganization(deps, viewer)
  const reading = { work: workLines, quotations, payments, tasks: openTasks }
  return await perform(deps, viewer, 'refund', { ...order, body }, reading, (file, now) => {
    const money = sumAsked(body.amount, organization, '/amount')
    if (body.paidOn > dayIn(organization.timeZone, now))
      throw invalid('payment.in_the_future', '/paidOn')
    const rows = asPayments(file.payments)
    const { paid } = balance(0n, rows)
    if (money.minor > paid) throw conflict('refund.more_than_paid')
    const inAll = refunded(rows) + money.minor
    const request = { kind: 'approve_refund' as const, inAll, sum: money.minor }
    const approved = approvalFor(viewer, organization, request, file.tasks)
    const owed = file.tasks.filter(({ kind }) => kind === 'refund')
    const row = {
      id: newId(now),
      kind: 'refund' as const,
      minor: -money.minor,
      currency: money.currency,
      receivedOn: body.paidOn,
      reversesId: null,
      reference: body.reference ?? null,
    }
    return {
      ...afterMoney(file, asQuotations(file.quotations), paid - money.minor, now),
      data: { paymentId: row.id, minor: String(row.minor), currency: row.currency },
      effects: [
        addPayment(row, { by: viewer.id, at: now }),
        ...[...approved, ...owed].map(({ id }, index) => ({
          name: `ticked_${index}`,
          statement: tickTask(id, { by: viewer.id, at: now, textId: null }),
        })),
      ],
    }
  })
}

export const waiveBody = z.strictObject({ text: freeText })

/** The inspection fee is not asked for after all, with its reason. */
export async function waive(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof waiveBody>,
): Promise<CommandAnswer> {
  const organization = await readOrganization(deps, viewer)
  const asked = { ...order, body }
  return await perform(deps, viewer, 'waive', asked, { tasks: openTasks }, (file, now) => {
    demand('fee_told', file)
    const fee = file.feeMinor ?? 0n
    const request = { kind: 'approve_waiver' as const, inAll: fee, sum: null }
    const approved = approvalFor(viewer, organization, request, file.tasks)
    const text = textOf('waiver', body.text, now)
    return {
      changes: { feeMinor: null, feeSettled: true },
      data: { minor: String(fee), textId: text.id },
      effects: [
        ...text.effects,
        ...approved.map(({ id }) => ({
          statement: tickTask(id, { by: viewer.id, at: now, textId: null }),
        })),
      ],
    }
  })
}
