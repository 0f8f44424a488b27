import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import type { DeskDays } from '#organizations/calendar.ts'
import { addTask } from '#tasks/store.ts'
import type { TaskKind } from '#tasks/task.ts'
import { callBy } from './call-by.ts'
import type { Effect } from './effects.ts'

/** A task that is due at once, beside the command that raises it; `textId` says what about. */
export const taskNow = (
  viewer: Viewer,
  kind: TaskKind,
  now: Date,
  textId: string | null = null,
): Effect => taskBy(viewer, kind, now, now, textId)

/** Somebody is called within the desk's working days, beside the command that raises it. */
export const callTask = (
  viewer: Viewer,
  kind: TaskKind,
  now: Date,
  days: DeskDays,
  textId: string | null = null,
): Effect => taskBy(viewer, kind, now, callBy(now, days), textId)

const taskBy = (
  viewer: Viewer,
  kind: TaskKind,
  now: Date,
  dueAt: Date,
  textId: string | null,
): Effect => ({
  statement: addTask({ id: newId(now), kind, textId, dueAt, addedBy: viewer.id, addedAt: now }),
})
