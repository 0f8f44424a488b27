import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import { conflict } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import type { CommandAnswer, Order } from './answer.ts'
import { cancelReasons, holdReasons } from './case.ts'
import { dropDues, setDue } from './effects.ts'
import { wordAfterHold } from './promise.ts'
import { perform } from './record.ts'
import { freeText, textOf } from './text.ts'
import { wordSchema } from './word.ts'

export const cancelBody = z.strictObject({
  reason: z.enum(cancelReasons),
  text: freeText.optional(),
  word: wordSchema.optional(),
})

/** Called off before anything was received; a unit lost on the way in ends here too. */
export async function cancel(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof cancelBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'cancel', { ...order, body }, {}, (_, now) => {
    const text = textOf('cancel', body.text, now)
    return {
      to: 'cancelled',
      changes: { holdReason: null, holdSince: null, holdUntil: null },
      data: { reason: body.reason, textId: text.id },
      effects: [...text.effects, dropDues(['mail_in_reminder', 'hold_over'])],
    }
  })
}

export const holdBody = z.strictObject({
  reason: z.enum(holdReasons),
  until: z.iso.date().optional(),
  text: freeText.optional(),
})

/** The case waits for somebody else; each reason stops only the clocks it should (law 10). */
export async function hold(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof holdBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'hold', { ...order, body }, {}, (file, now) => {
    const text = textOf('hold', body.text, now)
    const before =
      file.holdReason && file.holdSince
        ? wordAfterHold(file.wordBy, { reason: file.holdReason, since: file.holdSince }, now)
        : file.wordBy
    return {
      changes: {
        holdReason: body.reason,
        holdSince: now,
        holdUntil: body.until ?? null,
        wordBy: before,
      },
      data: { reason: body.reason, until: body.until ?? null, textId: text.id },
      effects: [
        ...text.effects,
        body.until === undefined
          ? dropDues(['hold_over'])
          : setDue('hold_over', new Date(`${body.until}T00:00:00Z`)),
      ],
    }
  })
}

export const releaseBody = z.strictObject({})

/** The hold ends; a promise that it stopped goes on from here. */
export async function release(deps: Deps, viewer: Viewer, order: Order): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'release', { ...order, body: {} }, {}, (file, now) => {
    if (!file.holdReason || !file.holdSince) throw conflict('case.not_held')
    const ended = { reason: file.holdReason, since: file.holdSince }
    return {
      changes: {
        holdReason: null,
        holdSince: null,
        holdUntil: null,
        wordBy: wordAfterHold(file.wordBy, ended, now),
      },
      data: { reason: file.holdReason },
      effects: [dropDues(['hold_over'])],
    }
  })
}
