import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import { endOfDay } from '#kernel/instant.ts'
import { conflict } from '#kernel/refusal.ts'
import { organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { daySchema } from '#platform/http/wire.ts'
import type { CommandAnswer, Order } from './answer.ts'
import { cancelReasons, holdReasons } from './case.ts'
import { dropDues, setDue } from './effects.ts'
import { demand } from './guards.ts'
import { wordAfterHold } from './promise.ts'
import { perform } from './record.ts'
import { freeText, textOf } from './text.ts'
import { wordOf, wordSchema } from './word.ts'

export const cancelBody = z.strictObject({
  reason: z.enum(cancelReasons),
  text: freeText.optional(),
  word: wordSchema.optional(),
})

/**
 * Called off before anything was received; a unit lost on the way in ends here too.
 * @throws Refusal conflict `guard.never_received` where a dispute sends a unit in once more
 */
export async function cancel(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof cancelBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'cancel', { ...order, body }, {}, (file, now) => {
    demand('never_received', file)
    const text = textOf('cancel', body.text, now)
    const word = body.word ? wordOf(viewer, body.word, now) : { data: {}, effects: [] }
    return {
      to: 'cancelled',
      data: { reason: body.reason, textId: text.id, ...word.data },
      effects: [...text.effects, ...word.effects, dropDues(['mail_in_reminder'])],
    }
  })
}

export const holdBody = z.strictObject({
  reason: z.enum(holdReasons),
  until: daySchema.optional(),
  text: freeText.optional(),
})

/**
 * The case waits for somebody else; each reason stops only the clocks it should (law 10). When
 * `until` is over in the organization's time zone, somebody is asked to call.
 */
export async function hold(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof holdBody>,
): Promise<CommandAnswer> {
  const { timeZone } = await organizationById(deps, viewer.organizationId)
  return await perform(deps, viewer, 'hold', { ...order, body }, {}, (file, now) => {
    const text = textOf('hold', body.text, now)
    return {
      changes: {
        holdReason: body.reason,
        holdSince: now,
        holdUntil: body.until ?? null,
        wordBy: wordAfterHold(file, now),
      },
      data: { reason: body.reason, until: body.until ?? null, textId: text.id },
      effects: [
        ...text.effects,
        body.until === undefined
          ? dropDues(['hold_over'])
          : setDue('hold_over', endOfDay(timeZone, body.until)),
      ],
    }
  })
}

export const releaseBody = z.strictObject({})

/** The hold ends; a promise that it stopped goes on from here. */
export async function release(deps: Deps, viewer: Viewer, order: Order): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'release', { ...order, body: {} }, {}, (file, now) => {
    if (!file.holdReason) throw conflict('case.not_held')
    return {
      changes: {
        holdReason: null,
        holdSince: null,
        holdUntil: null,
        wordBy: wordAfterHold(file, now),
      },
      data: { reason: file.holdReason },
      effects: [dropDues(['hold_over'])],
    }
  })
}
