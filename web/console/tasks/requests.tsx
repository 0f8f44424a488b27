import { Link } from 'react-router'
import type { Command } from '#cases/lifecycle.ts'
import type { TaskKind } from '#tasks/task.ts'
import * as m from '../../messages/compiled/messages.js'
import { casePath, pathOf } from '../case/paths.ts'

/** By which command a second person does what the first asked for (decision 6). */
const doneBy: Partial<Record<TaskKind, Command>> = {
  approve_disposal: 'dispose',
  approve_refund: 'refund',
  approve_waiver: 'waive',
  approve_goodwill: 'quote',
}

const commandFor = (kind: string | null): Command | undefined =>
  Object.entries(doneBy).find(([one]) => one === kind)?.[1]

/** Does this task ask a second person? Ticked off it is declined; doing it ticks it off by itself. */
export const isRequest = (kind: string | null): boolean => commandFor(kind) !== undefined

/** What ticking a request off means, and where it is done instead. Erasing is no command. */
export function RequestSays({ kind, number }: { kind: TaskKind; number: string }) {
  const command = commandFor(kind)
  if (kind === 'erase_person') {
    return (
      <p>
        {m.task_erase_says()}
        {m.sentence_gap()}
        <Link to={casePath(number)} className="link">
          {m.task_erase_open()}
        </Link>
      </p>
    )
  }
  if (!command) return null
  return (
    <p>
      {m.task_request_says()}
      {m.sentence_gap()}
      <Link to={pathOf(command, number)} className="link">
        {m.task_request_open()}
      </Link>
    </p>
  )
}
