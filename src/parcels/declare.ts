import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import type { Deps } from '#platform/deps.ts'

/** A thing by its key in the model's contents; a person's words would stay in history for ever. */
export const itemKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

export const declareBody = z.strictObject({
  contents: z
    .array(z.strictObject({ item: itemKey, quantity: z.int().min(0).max(99) }))
    .max(40)
    .refine((items) => new Set(items.map(({ item }) => item)).size === items.length),
  /** What else is in the box, in words. */
  other: freeText.optional(),
})

/**
 * What the sender says is in the box, in place of what was said before; the depot checks it against
 * what it finds.
 */
export async function declare(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof declareBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'declare', { ...order, body }, {}, (_, now) => {
    const other = textOf('contents', body.other, now)
    return {
      changes: { declared: body.contents, otherContentsTextId: other.id },
      data: { declared: body.contents, ...(other.id ? { textId: other.id } : {}) },
      effects: other.effects,
    }
  })
}
