import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import type { Deps } from '#platform/deps.ts'
import { resolutions } from './resolution.ts'

export const diagnoseBody = z.strictObject({ text: freeText.optional() })

/** Remote analysis begins, so that needless repairs end here (process, step 1). */
export async function diagnose(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof diagnoseBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'diagnose', { ...order, body }, {}, (_, now) => {
    const text = textOf('diagnosis', body.text, now)
    return { to: 'diagnosing', data: { textId: text.id }, effects: text.effects }
  })
}

export const resolveBody = z.strictObject({
  how: z.enum(resolutions),
  text: freeText.optional(),
})

/** Solved without mailing anything; it may be reopened. */
export async function resolve(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof resolveBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'resolve', { ...order, body }, {}, (_, now) => {
    const text = textOf('resolution', body.text, now)
    return {
      to: 'resolved',
      data: { how: body.how, textId: text.id },
      effects: text.effects,
    }
  })
}

export const reopenBody = z.strictObject({ text: freeText.optional() })

/** It was not solved after all. */
export async function reopen(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof reopenBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'reopen', { ...order, body }, {}, (_, now) => {
    const text = textOf('reopening', body.text, now)
    return { to: 'diagnosing', data: { textId: text.id }, effects: text.effects }
  })
}
