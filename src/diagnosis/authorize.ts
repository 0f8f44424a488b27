import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { setDue } from '#cases/effects.ts'
import { perform } from '#cases/record.ts'
import { daysAfter } from '#kernel/instant.ts'
import { fromWire } from '#kernel/money.ts'
import { invalid } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { type Route, routeOf } from './route.ts'
import { activeDepots, sellerOf } from './store.ts'

export const authorizeBody = z.strictObject({
  /** Left out: to whoever sold it, as the register says (process, step 2). */
  sendTo: z.enum(['dealer', 'depot']).optional(),
  depotId: z.uuid().optional(),
  /** The inspection fee was told to the customer; only then it binds when no fault is found. */
  feeTold: z.boolean().default(false),
})

/** Mail-in is agreed: where to send it, the repair order, packing advice and notices are given. */
export async function authorize(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.input<typeof authorizeBody>,
): Promise<CommandAnswer> {
  const { settings } = await readOrganization(deps, viewer)
  const fee = settings.inspectionFee ? (fromWire(settings.inspectionFee)?.minor ?? null) : null
  if (body.feeTold && fee === null) throw invalid('authorize.no_fee_set', '/feeTold')
  const reading = { seller: sellerOf, depots: activeDepots }
  return await perform(deps, viewer, 'authorize', { ...order, body }, reading, (file, now) => {
    const route: Route = routeOf(file, { sendTo: body.sendTo, depotId: body.depotId })
    return {
      to: 'authorized',
      changes: {
        dealerId: route.dealerId,
        depotId: route.depotId,
        sendTo: route.sendTo,
        feeMinor: body.feeTold ? fee : null,
      },
      data: { ...route, feeMinor: body.feeTold && fee !== null ? String(fee) : null },
      effects: settings.reminderDays
        ? [setDue('mail_in_reminder', daysAfter(now, settings.reminderDays))]
        : [],
    }
  })
}
