import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { demand } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { newId } from '#kernel/id.ts'
import { daysAfter } from '#kernel/instant.ts'
import type { Deps } from '#platform/deps.ts'
import { addTask } from '#tasks/store.ts'

export const appealBody = z.strictObject({ text: freeText })

const daysToAnswer = 2

/** The customer does not agree with a verdict: another person judges it again. */
export async function appeal(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof appealBody>,
): Promise<CommandAnswer> {
  return await perform(deps, viewer, 'appeal', { ...order, body }, {}, (file, now) => {
    demand('judged', file)
    const text = textOf('appeal', body.text, now)
    const id = newId(now)
    const dueAt = daysAfter(now, daysToAnswer)
    const task = {
      id,
      kind: 'appeal' as const,
      textId: text.id,
      dueAt,
      addedBy: viewer.id,
      addedAt: now,
    }
    return {
      changes: { appealed: true },
      data: { taskId: id, textId: text.id },
      effects: [...text.effects, { statement: addTask(task) }],
    }
  })
}
