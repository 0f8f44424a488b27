import { z } from 'zod'
import { personBehind, type Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Disposition } from '#cases/case.ts'
import { anotherPersonNeeded, demand, stopped } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import type { Deps } from '#platform/deps.ts'
import { openTasks, tickTask } from '#tasks/store.ts'
import { settlements } from './dispute.ts'
import { lastLeg, type Parcel } from './parcel.ts'
import { arrived, returnedOf } from './returned.ts'
import { changeParcels, parcels } from './store.ts'

export const settleBody = z.strictObject({
  how: z.enum(settlements),
  text: freeText,
})

/**
 * A dispute ends: with a settlement, or something else is sent; also one that was to be sent in
 * again and never came. Nobody keeps what is on its way to the depot.
 */
export async function settle(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof settleBody>,
): Promise<CommandAnswer> {
  const asked = { ...order, body }
  return await perform(deps, viewer, 'settle', asked, { parcels }, (file, now) => {
    demand('disposition_known', file)
    const onItsWay = file.stage === 'inbound' && body.how === 'accepted_as_is'
    if (onItsWay) throw stopped('disposition_known')
    const text = textOf('settlement', body.text, now)
    const last = lastLeg(file.parcels)
    const data = { how: body.how, textId: text.id }
    if (body.how === 'resend')
      return {
        to: 'ready',
        data,
        effects: text.effects,
        changes: { outcome: file.outcome ?? 'withdrawn' },
      }
    const lost = body.how === 'lost_settled'
    const disposition: Disposition = lost
      ? { kind: 'lost', settlementTextId: text.id }
      : returnedOf(file, last)
    return {
      to: 'closed',
      changes: {
        closedAt: now,
        disposition,
        ...(lost ? {} : { deliveredAt: file.deliveredAt ?? now }),
      },
      data: { ...data, disposition },
      effects: [...text.effects, ...changeParcels(lost ? gone(last) : arrived(last, now))],
    }
  })
}

const gone = (last: Parcel | undefined): Parcel[] => (last ? [{ ...last, ended: 'lost' }] : [])

export const disposeBody = z.strictObject({})

/**
 * Disposed of as agreed in writing. One person records the customer's consent as a task
 * (`approve_disposal`), a second one disposes (law 6).
 */
export async function dispose(deps: Deps, viewer: Viewer, order: Order): Promise<CommandAnswer> {
  const reading = { tasks: openTasks }
  return await perform(deps, viewer, 'dispose', { ...order, body: {} }, reading, (file, now) => {
    const consent = file.tasks.find((task) => task.kind === 'approve_disposal')
    if (!consent?.textId) throw stopped('consent_written')
    if (consent.addedBy === personBehind(viewer)) throw anotherPersonNeeded()
    const disposition: Disposition = {
      kind: 'disposed',
      consentTextId: consent.textId,
      secondPerson: personBehind(viewer),
    }
    return {
      to: 'closed',
      changes: { closedAt: now, disposition },
      data: { disposition },
      effects: [{ statement: tickTask(consent.id, { by: viewer.id, at: now, textId: null }) }],
    }
  })
}
