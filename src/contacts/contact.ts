import { z } from 'zod'
import { isOutside } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { newId } from '#kernel/id.ts'
import type { Deps } from '#platform/deps.ts'
import { addContact } from './store.ts'

export const contactBody = z.strictObject({
  kind: z.enum(['call', 'mail', 'note', 'message']),
  direction: z.enum(['in', 'out', 'internal']),
  text: freeText,
})

/** A call, a letter, a note: what was said, kept apart from the history that names it. */
export async function contact(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof contactBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'contact', { ...order, body }, {}, (_, now) => {
    const own = isOutside(viewer.role)
    const kind = own ? 'message' : body.kind
    const direction = own ? 'in' : body.direction
    const text = textOf('contact', body.text, now)
    const id = newId(now)
    return {
      data: { contactId: id, kind, direction, textId: text.id },
      effects: [
        ...text.effects,
        addContact({
          id,
          kind,
          direction,
          textId: text.id,
          by: viewer.id,
          role: viewer.role,
          at: now,
        }),
      ],
    }
  })
}
