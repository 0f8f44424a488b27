import { z } from 'zod'
import { isOutside } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { takeIntoCase, usableIn } from '#attachments/effects.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { newId } from '#kernel/id.ts'
import { invalid } from '#kernel/refusal.ts'
import { deskDays } from '#organizations/store.ts'
import type { Deps } from '#platform/deps.ts'
import { openTasks } from '#tasks/store.ts'
import { messageAnswered, toAnswer } from './answering.ts'
import { addContact } from './store.ts'

export const contactBody = z.strictObject({
  kind: z.enum(['call', 'mail', 'note', 'message']),
  direction: z.enum(['in', 'out', 'internal']),
  text: freeText,
  /** Ids of attachments that come along. */
  evidence: z.array(z.uuid()).max(20).default([]),
})

/**
 * A call, a letter, a note: what was said, kept apart from the history that names it. What a
 * customer or a dealer writes waits for an answer; what the desk then says to them is one.
 * @throws Refusal invalid `attachment.unknown` at `/evidence`
 */
export async function contact(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.input<typeof contactBody>,
): Promise<CommandAnswer> {
  const evidence = body.evidence ?? []
  const reading = { usable: usableIn(evidence, viewer.id), tasks: openTasks, days: deskDays }
  return await perform(deps, viewer, 'contact', { ...order, body }, reading, (file, now) => {
    if (file.usable < new Set(evidence).size) throw invalid('attachment.unknown', '/evidence')
    const own = isOutside(viewer.role)
    const kind = own ? 'message' : body.kind
    const direction = own ? 'in' : body.direction
    const text = textOf('contact', body.text, now)
    const id = newId(now)
    return {
      data: {
        contactId: id,
        kind,
        direction,
        textId: text.id,
        ...(evidence.length > 0 ? { evidence } : {}),
      },
      effects: [
        ...text.effects,
        addContact({
          id,
          kind,
          direction,
          textId: text.id,
          evidence,
          by: viewer.id,
          role: viewer.role,
          at: now,
        }),
        ...(evidence.length > 0 ? [takeIntoCase(evidence, viewer.id)] : []),
        ...(own ? toAnswer(viewer, file.tasks, now, file.days, text.id) : []),
        ...(direction === 'out' && kind !== 'note'
          ? messageAnswered(viewer, file.tasks, now, text.id)
          : []),
      ],
    }
  })
}
