import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { newId } from '#kernel/id.ts'
import { languages } from '#kernel/language.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { readPolicies } from '#policy/actions.ts'
import { openTasks, tickTask } from '#tasks/store.ts'
import { addAcknowledgement } from './store.ts'

export const acknowledgeBody = z.strictObject({
  /** The version of the policy whose notices were shown. */
  policyVersion: z.int().min(1),
  language: z.enum(languages),
  how: z.enum(['web', 'phone', 'paper', 'dealer', 'api']),
})

/**
 * The notices on data and liability were read and agreed to, in this version and language;
 * whoever was to ask for that has nothing more to do.
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
  const reading = { tasks: openTasks }
  return await perform(deps, viewer, 'acknowledge', { ...order, body }, reading, (file, now) => {
    if (!published) throw invalid('acknowledge.unknown_version', '/policyVersion')
    const id = newId(now)
    const done = { by: viewer.id, at: now, textId: null }
    const asked = file.tasks.filter(({ kind }) => kind === 'ask_notices')
    return {
      data: { acknowledgementId: id, ...body },
      effects: [
        addAcknowledgement({ id, ...body, by: viewer.id, at: now }),
        ...asked.map((task) => ({ statement: tickTask(task.id, done) })),
      ],
    }
  })
}
