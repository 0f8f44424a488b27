import { mayDo, requirePermission } from '#access/permissions.ts'
import { type StaffRole, staffRoles } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import type { WireMoney } from '#kernel/money.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading } from '#readers/note.ts'
import { taskAmount } from './money.ts'
import { type StoredTaskRow, selectTaskCounts, selectTasks } from './task-lists-store.ts'

/** A task as one row of a list, with what it is about in money. */
export type TaskRow = Omit<StoredTaskRow, 'caseId' | 'minor' | 'currency'> & {
  amount: WireMoney | null
}

/** The open tasks of these roles (left out: all), the one due first before the others. */
export async function listTasks(
  deps: Deps,
  viewer: Viewer,
  query: {
    roles?: readonly string[]
    after?: { dueAt: string; id: string } | null
    limit?: number
  },
): Promise<TaskRow[]> {
  requirePermission(viewer, 'tasks.read')
  const found = await selectTasks(
    deps.db,
    viewer.organizationId,
    query.roles ?? staffRoles,
    query.after ?? null,
    query.limit ?? 100,
  )
  const rows = found.map(({ caseId: _, minor, currency, ...row }) => ({
    ...row,
    amount: taskAmount(minor, currency),
  }))
  if (!mayDo(viewer, 'case.read_person'))
    return rows.map((row) => ({ ...row, name: null, phone: null, text: null }))
  noteReading(
    deps,
    viewer,
    'list',
    'case',
    found.map(({ caseId }) => caseId),
  )
  return rows
}

/** How many tasks of each role are open, and how many of them are due by now. */
export async function countTasks(
  deps: Deps,
  viewer: Viewer,
): Promise<Partial<Record<StaffRole, { count: number; late: number }>>> {
  requirePermission(viewer, 'tasks.read')
  const counts = await selectTaskCounts(deps.db, viewer.organizationId, deps.clock())
  return Object.fromEntries(counts.map(({ role, ...many }) => [role, many]))
}
