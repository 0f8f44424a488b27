import { systemViewer } from '#access/viewer.ts'
import { callBy } from '#cases/call-by.ts'
import { task } from '#contacts/tasks.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { organizationById } from '#organizations/actions.ts'
import { calendarRemembered } from '#organizations/calendars.ts'
import type { Deps } from '#platform/deps.ts'
import type { TaskKind } from '#tasks/task.ts'

/**
 * Somebody at the desk is to call within its working days, as a task of the case; asked again under the same key,
 * nothing happens again.
 * @param key says what it follows from, such as `event <id>`
 */
export async function askToCall(
  deps: Deps,
  at: { organizationId: string; number: string },
  kind: TaskKind,
  key: string,
): Promise<void> {
  const desk = systemViewer(at.organizationId)
  const { timeZone } = await organizationById(deps, at.organizationId)
  const calendar = await calendarRemembered(deps, at.organizationId)
  const dueAt = callBy(deps.clock(), { timeZone, calendar }).toISOString()
  try {
    await task(deps, desk, { number: at.number, key: `${key} ${kind}` }, { kind, dueAt })
  } catch (error) {
    // The same call at another time of day: it was asked for already.
    if (!isRefusal(error) || error.rule !== 'idempotency.other_body') throw error
  }
}
