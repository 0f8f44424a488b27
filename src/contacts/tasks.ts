import { z } from 'zod'
import { personBehind, type Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { newId } from '#kernel/id.ts'
import type { Money } from '#kernel/money.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { organizationById } from '#organizations/actions.ts'
import { moneyBody, sumAsked } from '#organizations/money-asked.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Deps } from '#platform/deps.ts'
import { addTask, openTasks, tickTask } from '#tasks/store.ts'
import { asksForSum, taskKinds } from '#tasks/task.ts'

export const taskBody = z.strictObject({
  kind: z.enum(taskKinds),
  dueAt: z.iso.datetime({ offset: true }),
  text: freeText.optional(),
  /** What it is about in money; a request to give money away (`asksForSum`) holds for this sum alone. */
  amount: moneyBody.optional(),
})
type Task = z.infer<typeof taskBody>

/** Something a person must do by a time. @throws Refusal invalid `task.amount_needed` */
export async function task(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Task,
): Promise<CommandAnswer> {
  const organization = await organizationById(deps, viewer.organizationId)
  return await perform(deps, viewer, 'task', { ...order, body }, {}, (_, now) => {
    const amount = amountOf(body, organization)
    const text = textOf('task', body.text, now)
    const id = newId(now)
    const by = { addedBy: personBehind(viewer), addedAt: now }
    const dueAt = new Date(body.dueAt)
    const added = { id, kind: body.kind, textId: text.id, dueAt, amount, ...by }
    return {
      data: {
        taskId: id,
        kind: body.kind,
        dueAt: body.dueAt,
        textId: text.id,
        ...(amount ? { minor: String(amount.minor), currency: amount.currency } : {}),
      },
      effects: [...text.effects, { statement: addTask(added) }],
    }
  })
}

function amountOf({ kind, amount }: Task, organization: Organization): Money | null {
  if (amount) return sumAsked(amount, organization, '/amount')
  if (asksForSum(kind)) throw invalid('task.amount_needed', '/amount')
  return null
}

export const tickBody = z.strictObject({ taskId: z.uuid(), text: freeText.optional() })

/** A task is done: by whom and when, perhaps with what came of it. @throws missing `task` */
export async function tick(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof tickBody>,
): Promise<CommandAnswer> {
  const reading = { tasks: openTasks }
  return await perform(deps, viewer, 'tick', { ...order, body }, reading, (file, now) => {
    const open = file.tasks.find(({ id }) => id === body.taskId)
    if (!open) throw missing('task')
    const text = textOf('task_done', body.text, now)
    return {
      data: { taskId: open.id, kind: open.kind, textId: text.id },
      effects: [
        ...text.effects,
        { statement: tickTask(open.id, { by: viewer.id, at: now, textId: text.id }) },
      ],
    }
  })
}
