import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import { takeIntoCase, usableIn } from '#attachments/effects.ts'
import { answerFor, type CommandAnswer, type Order } from '#cases/answer.ts'
import { dropDues } from '#cases/effects.ts'
import { stopped } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { otherOpenCase, readCase } from '#cases/store.ts'
import { freeText, textOf } from '#cases/text.ts'
import { readVisible, sightOf } from '#cases/visible.ts'
import { joinOpenCase } from '#contacts/join.ts'
import { parseCaseNumber } from '#kernel/case-number.ts'
import { newId } from '#kernel/id.ts'
import { daysAfter } from '#kernel/instant.ts'
import { invalid, isRefusal } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { addTask } from '#tasks/store.ts'
import { disputeKinds, isDisputable } from './dispute.ts'

export const disputeBody = z.strictObject({
  what: z.enum(disputeKinds),
  text: freeText,
  evidence: z.array(z.uuid()).max(20).default([]),
})
type Dispute = z.input<typeof disputeBody>

/**
 * It did not arrive, or not in good condition. Damage on the way back is never the customer's
 * (2.8 as it is read here): logistics claim on the courier. Where the unit has another case by
 * then, what is said joins that one (law 7), and whoever sees that case is answered with it.
 * @throws Refusal conflict `guard.within_dispute_days`; invalid `attachment.unknown`
 */
export async function dispute(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Dispute,
): Promise<CommandAnswer> {
  const answer = await disputed(deps, viewer, order, body).catch(async (error) => {
    if (!isRefusal(error) || error.rule !== 'case.other_open') throw error
    return (await join(deps, viewer, order, body)) ?? Promise.reject(error)
  })
  return await told(deps, viewer, order, answer)
}

async function disputed(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Dispute,
): Promise<CommandAnswer> {
  const { settings } = await readOrganization(deps, viewer)
  const ids = body.evidence ?? []
  const reading = { usable: usableIn(ids, viewer.id) }
  return await perform(deps, viewer, 'dispute', { ...order, body }, reading, (file, now) => {
    if (file.usable < new Set(ids).size) throw invalid('attachment.unknown', '/evidence')
    if (!isDisputable(file, settings.disputeDays, now)) throw stopped('within_dispute_days')
    const text = textOf('dispute', body.text, now)
    const courierAtFault = body.what === 'damaged' || body.what === 'not_arrived'
    const claim = {
      id: newId(now),
      kind: 'claim_courier' as const,
      textId: text.id,
      dueAt: daysAfter(now, 1),
      addedBy: viewer.id,
      addedAt: now,
    }
    return {
      to: 'disputed',
      changes: { closedAt: null, disposition: null },
      data: { what: body.what, textId: text.id, evidence: ids },
      effects: [
        ...text.effects,
        dropDues(['confirm_silence']),
        ...(courierAtFault ? [{ statement: addTask(claim) }] : []),
        ...(ids.length > 0 ? [takeIntoCase(ids, viewer.id)] : []),
      ],
    }
  })
}

/** Undefined: what stood in the way ended meanwhile. */
async function join(deps: Deps, viewer: Viewer, order: Order, body: Dispute) {
  const file = await readVisible(deps, viewer, order, { open: otherOpenCase })
  if (file.open === null) return undefined
  // Kept under the same hash as the dispute, so that who asks again is answered alike (law 3).
  const asked = [file.number, order.version ?? null, body]
  return await joinOpenCase(
    deps,
    viewer,
    { number: file.open, key: order.key, body: asked, joins: 'dispute' },
    { text: body.text, from: file.number, evidence: body.evidence ?? [] },
  )
}

/** Of an open case that they may not see, a person learns nothing: they hear of their own. */
async function told(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  answer: CommandAnswer,
): Promise<CommandAnswer> {
  if (answer.number === parseCaseNumber(order.number)) return answer
  const { number, eventId } = answer
  if (await readCase(deps.db, sightOf(viewer), { number }, null, {})) return answer
  const own = await readVisible(deps, viewer, order, {})
  return answerFor(viewer, { number: own.number, stage: own.stage, version: own.version, eventId })
}
