import { takeTry } from '#access/tries/take.ts'
import { systemViewer, type Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { perform } from '#cases/record.ts'
import { isOver } from '#cases/stages.ts'
import { readVisible } from '#cases/visible.ts'
import { newId } from '#kernel/id.ts'
import { daysAfter } from '#kernel/instant.ts'
import { conflict, forbidden } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { addTask, openTasks, tickTask } from '#tasks/store.ts'
import type { OpenTask } from '#tasks/task.ts'
import { lastRequest, openRequests, type Request } from './store.ts'

/** A request is answered within so many days (GDPR, article 12.3: within one month). */
export const answerDays = 30

/** The one case whose link and code opened it. @throws Refusal forbidden: nobody else's page */
export function ownCaseOf({ role, caseId }: Viewer): string {
  if (role !== 'customer' || caseId === null) throw forbidden('access.role')
  return caseId
}

/** How a customer's wish to be erased stands. */
export type Erasure = {
  last: Request | null
  /** By when it would be answered, were it asked for now. */
  answeredBy: Date
  /** The case is over, so that nobody has to know any more where the unit goes. */
  over: boolean
}

export async function readErasure(deps: Deps, viewer: Viewer): Promise<Erasure> {
  const id = ownCaseOf(viewer)
  const file = await readVisible(deps, viewer, { id }, { last: lastRequest })
  const answeredBy = daysAfter(deps.clock(), answerDays)
  return { last: file.last, answeredBy, over: isOver(file.stage) }
}

/**
 * The customer asks to be erased: a task for an administrator, due within thirty days.
 * @throws Refusal conflict `privacy.asked`: it was asked for already
 */
export async function askErasure(deps: Deps, viewer: Viewer, order: Order): Promise<CommandAnswer> {
  await takeRequest(deps, viewer)
  const asked = { ...order, body: { erasure: 'asked' } }
  return await perform(deps, viewer, 'contact', asked, { tasks: openTasks }, ({ tasks }, now) => {
    if (openIn(tasks)) throw conflict('privacy.asked')
    const id = newId(now)
    const dueAt = daysAfter(now, answerDays)
    const task = { kind: 'erase_person' as const, textId: null, addedBy: viewer.id, addedAt: now }
    return {
      data: { erasure: 'asked', taskId: id, dueAt: dueAt.toISOString() },
      effects: [{ statement: addTask({ id, dueAt, ...task }) }],
    }
  })
}

/** They have thought better of it. @throws Refusal conflict `privacy.not_asked` */
export async function withdrawErasure(
  deps: Deps,
  viewer: Viewer,
  order: Order,
): Promise<CommandAnswer> {
  await takeRequest(deps, viewer)
  const asked = { ...order, body: { erasure: 'withdrawn' } }
  return await perform(deps, viewer, 'contact', asked, { tasks: openTasks }, ({ tasks }, now) => {
    const open = openIn(tasks)
    if (!open) throw conflict('privacy.not_asked')
    const done = { by: viewer.id, at: now, textId: null }
    return {
      data: { erasure: 'withdrawn', taskId: open.id },
      effects: [{ statement: tickTask(open.id, done) }],
    }
  })
}

/** After somebody was erased: nothing is asked for any more on these cases. */
export async function closeRequests(
  deps: Deps,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<void> {
  const { organizationId, id: by } = viewer
  for (const { taskId, number } of await openRequests(deps.db, organizationId, caseIds)) {
    // As the desk itself, which carries no version: nobody is to look again after an erasure.
    const order = { number, key: `erased ${taskId}`, body: { taskId } }
    await perform(deps, systemViewer(organizationId), 'contact', order, {}, (_, now) => ({
      data: { erasure: 'done', taskId, orderedBy: by },
      effects: [{ statement: tickTask(taskId, { by, at: now, textId: null }) }],
    }))
  }
}

const openIn = (tasks: readonly OpenTask[]): OpenTask | undefined =>
  tasks.find(({ kind }) => kind === 'erase_person')

const takeRequest = (deps: Deps, viewer: Viewer): Promise<void> =>
  takeTry(deps, [{ what: 'own_data.request', subject: ownCaseOf(viewer), most: 10, minutes: 60 }])
