import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { dropDues } from '#cases/effects.ts'
import { feeDue } from '#cases/fee.ts'
import { demand } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { unrepairedOutcomes } from '#cases/stages.ts'
import { freeText, textOf } from '#cases/text.ts'
import { standing } from '#cases/work.ts'
import { changeWork, workLines } from '#cases/work-store.ts'
import type { Deps } from '#platform/deps.ts'
import { asQuotations, offerDues, paidMinor, quotations } from '#quotations/store.ts'
import { withdrawn } from '#quotations/withdrawn.ts'

export const inspectBody = z.strictObject({})

/** The unit is on the bench. */
export async function inspect(deps: Deps, viewer: Viewer, order: Order): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'inspect', { ...order, body: {} }, {}, () => ({
    to: 'inspecting',
  }))
}

export const startRepairBody = z.strictObject({})

/** Work starts: every line of it is covered, paid or on account (law 1). */
export async function startRepair(
  deps: Deps,
  viewer: Viewer,
  order: Order,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'start_repair', { ...order, body: {} }, {}, (file) => {
    demand('cleared', file)
    return { to: 'repairing' }
  })
}

export const reworkBody = z.strictObject({ text: freeText })

/**
 * It failed while being packed: back to the bench, as long as the clearance stands. Only what was
 * repaired: a unit that another was given for is retired, and is not mended after all.
 */
export async function rework(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof reworkBody>,
): Promise<CommandAnswer> {
  const asked = { ...order, body }
  return await perform(deps, viewer, 'rework', asked, { work: workLines }, (file, now) => {
    demand('repaired', file)
    demand('cleared', file)
    const text = textOf('rework', body.text, now)
    const again = standing(file.work).map((line) => ({ ...line, state: 'open' as const }))
    return {
      to: 'repairing',
      changes: { outcome: null },
      data: { textId: text.id },
      effects: [...text.effects, changeWork(again)],
    }
  })
}

export const closeUnrepairedBody = z.strictObject({
  outcome: z.enum(unrepairedOutcomes),
  text: freeText.optional(),
})

/**
 * Ready to go back without a repair. An inspection fee is due when no fault was found and it was
 * told before the unit was mailed; `ship_out` then waits for it or for its waiver.
 */
export async function closeUnrepaired(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof closeUnrepairedBody>,
): Promise<CommandAnswer> {
  const asked = { ...order, body }
  const reading = { quotations, paid: paidMinor }
  return await perform(deps, viewer, 'close_unrepaired', asked, reading, (file, now) => {
    const open = asQuotations(file.quotations).filter(
      ({ state }) => state === 'issued' || state === 'accepted',
    )
    const text = textOf('closing', body.text, now)
    const { outcome } = body
    const fee = feeDue({ outcome, feeMinor: file.feeMinor })
    // What came in before, for a quotation or the same fee, pays it.
    const feeSettled = fee === 0n || BigInt(file.paid) >= fee
    return {
      to: 'ready',
      changes: { outcome, clearance: null, feeSettled },
      data: { outcome, feeDue: !feeSettled, textId: text.id },
      effects: [...text.effects, ...withdrawn(viewer, open, now), dropDues(offerDues)],
    }
  })
}
