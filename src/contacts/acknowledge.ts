import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { newId } from '#kernel/id.ts'
import { languages } from '#kernel/language.ts'
import type { Deps } from '#platform/deps.ts'
import { addAcknowledgement } from './store.ts'

export const acknowledgeBody = z.strictObject({
  /** The version of the policy whose notices were shown. */
  policyVersion: z.int().min(1),
  language: z.enum(languages),
  how: z.enum(['web', 'phone', 'paper', 'dealer', 'api']),
})

/** The notices on data and liability were read and agreed to, in this version and language. */
export async function acknowledge(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof acknowledgeBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'acknowledge', { ...order, body }, {}, (_, now) => {
    const id = newId(now)
    return {
      data: { acknowledgementId: id, ...body },
      effects: [addAcknowledgement({ id, ...body, by: viewer.id, at: now })],
    }
  })
}
