import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { dropDues } from '#cases/effects.ts'
import { stopped } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { callTask } from '#cases/task-now.ts'
import { dayIn } from '#kernel/calendar.ts'
import { readOrganization } from '#organizations/actions.ts'
import { deskDays } from '#organizations/store.ts'
import type { Deps } from '#platform/deps.ts'
import { isExpired } from './quotation.ts'
import { asQuotations, endOffers, offerDues, quotations } from './store.ts'

export const requestQuotationBody = z.strictObject({})

/**
 * An offer that expired is asked for anew: it ends, nobody is reminded of it any more, and the
 * unit is back on the bench, where its next version is the desk's turn; somebody is told so.
 * @throws Refusal conflict `guard.expired` while the one that is out still holds
 */
export async function requestQuotation(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof requestQuotationBody>,
): Promise<CommandAnswer> {
  const { timeZone } = await readOrganization(deps, viewer)
  const asked = { ...order, body }
  const reading = { quotations, days: deskDays }
  return await perform(deps, viewer, 'request_quotation', asked, reading, (file, now) => {
    const offer = asQuotations(file.quotations).find(({ state }) => state === 'issued')
    if (!offer || !isExpired(offer, dayIn(timeZone, now))) throw stopped('expired')
    const ended = { by: viewer.id, at: now, wordTextId: null, accountId: null }
    return {
      to: 'inspecting',
      data: { quotationId: offer.id, number: offer.number, version: offer.version },
      effects: [
        endOffers({ ids: [offer.id], state: 'expired' }, ended),
        dropDues(offerDues),
        callTask(viewer, 'quote_again', now, file.days),
      ],
    }
  })
}
