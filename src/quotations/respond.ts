import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Case } from '#cases/case.ts'
import { dropDues } from '#cases/effects.ts'
import { stopped } from '#cases/guards.ts'
import { type Decision, perform } from '#cases/record.ts'
import { wordOf, wordSchema } from '#cases/word.ts'
import type { WorkLine } from '#cases/work.ts'
import { changeWork, workLines } from '#cases/work-store.ts'
import { dayIn } from '#kernel/calendar.ts'
import { conflict } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { clearanceNow } from './cleared.ts'
import { decideAcceptance, type Quotation, wasShown } from './quotation.ts'
import { asQuotations, endOffers, offerDues, paidMinor, quotations } from './store.ts'

export const respondBody = z.strictObject({
  /** Exactly the version that was before the customer's eyes (law 2). */
  number: z.int().min(1),
  version: z.int().min(1),
  word: wordSchema.optional(),
})
type Response = z.infer<typeof respondBody>

const reading = { work: workLines, quotations, paid: paidMinor }

/**
 * The quotation is accepted as the version that was shown. What is already paid for, or costs
 * nothing, is cleared at once; else the money is awaited.
 */
export async function accept(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Response,
): Promise<CommandAnswer> {
  const { timeZone } = await readOrganization(deps, viewer)
  return await perform(deps, viewer, 'accept', { ...order, body }, reading, (file, now) => {
    const all = asQuotations(file.quotations)
    const offer = all.find(({ state }) => state === 'issued')
    const word = wordOf(viewer, body.word, now)
    if (!offer) throw stopped('version_shown')
    const asked = { quotation: offer, shown: body, today: dayIn(timeZone, now) }
    const acceptance = decideAcceptance(asked)
    if (!acceptance.accepted) {
      if (acceptance.because === 'not_issued') throw conflict('quotation.not_issued')
      throw stopped(acceptance.because, { number: offer.number, version: offer.version })
    }
    const accepted = all.map((each) =>
      each.id === offer.id ? { ...each, state: 'accepted' as const } : each,
    )
    const clearance = clearanceNow(file.work, accepted, BigInt(file.paid), now)
    const answer = { by: viewer.id, at: now, wordTextId: word.textId, accountId: null }
    return {
      to: clearance ? 'cleared' : 'awaiting_payment',
      changes: { clearance },
      data: { quotationId: offer.id, number: offer.number, version: offer.version, ...word.data },
      effects: [
        ...word.effects,
        endOffers({ ids: [offer.id], state: 'accepted' }, answer),
        dropDues(offerDues),
      ],
    }
  })
}

/**
 * The quotation is declined. A supplementary one leaves the earlier clearance standing, without
 * the work that it was for; else the unit goes back unrepaired.
 */
export async function decline(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Response,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'decline', { ...order, body }, reading, (file, now) => {
    const all = asQuotations(file.quotations)
    const offer =
      all.find(({ state }) => state === 'issued') ??
      all.findLast(({ state }) => state === 'accepted')
    const word = wordOf(viewer, body.word, now)
    if (!offer || !wasShown(offer, body))
      throw stopped('version_shown', { number: offer?.number, version: offer?.version })
    const answer = { by: viewer.id, at: now, wordTextId: word.textId, accountId: null }
    const left = withoutOffer(file, all, offer, now)
    return {
      ...left,
      data: { quotationId: offer.id, number: offer.number, version: offer.version, ...word.data },
      effects: [
        ...word.effects,
        endOffers({ ids: [offer.id], state: 'declined' }, answer),
        dropDues(offerDues),
        ...(left.withdrawn.length > 0 ? [changeWork(left.withdrawn)] : []),
      ],
    }
  })
}

function withoutOffer(
  file: Case & { work: WorkLine[]; paid: string },
  all: readonly Quotation[],
  offer: Quotation,
  now: Date,
): Pick<Decision, 'to' | 'changes'> & { withdrawn: WorkLine[] } {
  const gone = new Set(offer.lines.map(({ workLineId }) => workLineId))
  const withdrawn = file.work
    .filter((line) => gone.has(line.id) && line.state === 'open')
    .map((line) => ({ ...line, state: 'withdrawn' as const }))
  const work = file.work.map((line) => withdrawn.find(({ id }) => id === line.id) ?? line)
  const rest = all.filter(({ id }) => id !== offer.id)
  const clearance = offer.supplementary ? clearanceNow(work, rest, BigInt(file.paid), now) : null
  if (clearance) return { to: 'cleared', changes: { clearance }, withdrawn }
  return { to: 'ready', changes: { clearance: null, outcome: 'withdrawn' }, withdrawn: [] }
}
