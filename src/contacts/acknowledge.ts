import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { newId } from '#kernel/id.ts'
import { languages } from '#kernel/language.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { readPolicies } from '#policy/actions.ts'
import { addAcknowledgement } from './store.ts'

export const acknowledgeBody = z.strictObject({
  /** The version of the policy whose notices were shown. */
  policyVersion: z.int().min(1),
  language: z.enum(languages),
  how: z.enum(['web', 'phone', 'paper', 'dealer', 'api']),
})

/**
 * The notices on data and liability were read and agreed to, in this version and language.
 * @throws Refusal invalid `acknowledge.unknown_version` for a version that was never published
 */
export async function acknowledge(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof acknowledgeBody>,
): Promise<CommandAnswer> {
  const policies = await readPolicies(deps, viewer)
  const published = policies.some(({ terms }) => terms.version === body.policyVersion)
  return await perform(deps, viewer, 'acknowledge', { ...order, body }, {}, (_, now) => {
    if (!published) throw invalid('acknowledge.unknown_version', '/policyVersion')
    const id = newId(now)
    return {
      data: { acknowledgementId: id, ...body },
      effects: [addAcknowledgement({ id, ...body, by: viewer.id, at: now })],
    }
  })
}
