import type { Viewer } from '#access/viewer.ts'
import type { Effect } from '#cases/effects.ts'
import { callTask } from '#cases/task-now.ts'
import type { DeskDays } from '#organizations/calendar.ts'
import { tickTask } from '#tasks/store.ts'
import type { OpenTask } from '#tasks/task.ts'

const isWaiting = ({ kind }: OpenTask): boolean => kind === 'answer_message'

/** What a customer or a dealer wrote is answered by an agent: one task for a case, until it is. */
export const toAnswer = (
  viewer: Viewer,
  open: readonly OpenTask[],
  now: Date,
  days: DeskDays,
  textId: string | null,
): Effect[] => (open.some(isWaiting) ? [] : [callTask(viewer, 'answer_message', now, days, textId)])

/** What the desk said to them, written or by telephone, answers what waited for it. */
export const messageAnswered = (
  viewer: Viewer,
  open: readonly OpenTask[],
  now: Date,
  textId: string | null,
): Effect[] =>
  open
    .filter(isWaiting)
    .map(({ id }) => ({ statement: tickTask(id, { by: viewer.id, at: now, textId }) }))
