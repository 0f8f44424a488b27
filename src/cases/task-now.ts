import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { addTask } from '#tasks/store.ts'
import type { TaskKind } from '#tasks/task.ts'
import type { Effect } from './effects.ts'

/** A task that is due at once, beside the command that raises it; `textId` says what about. */
export const taskNow = (
  viewer: Viewer,
  kind: TaskKind,
  now: Date,
  textId: string | null = null,
): Effect => ({
  statement: addTask({
    id: newId(now),
    kind,
    textId,
    dueAt: now,
    addedBy: viewer.id,
    addedAt: now,
  }),
})
