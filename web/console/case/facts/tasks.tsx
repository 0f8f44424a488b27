import { Link } from 'react-router'
import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Due } from '../../parts/due.tsx'
import { isCall, taskTitle } from '../../words/task-word.ts'
import { pathOf } from '../paths.ts'
import type { CaseData } from '../read-case.ts'
import { Part } from './part.tsx'

/** What a person must do by a time; ticked off with what came of it. */
export function Tasks({ known }: { known: CaseData }) {
  const { file, acts, phones } = known
  const may = (command: 'task' | 'tick') =>
    acts.some((act) => act.command === command && act.allowed)
  const open = file.tasks.filter(({ doneAt }) => doneAt === null)
  const done = file.tasks.filter(({ doneAt }) => doneAt !== null)
  return (
    <Part
      title={m.tasks()}
      aside={
        may('task') ? (
          <Link to={pathOf('task', file.number)} className="link">
            {m.task_add()}
          </Link>
        ) : (
          open.length
        )
      }
    >
      {open.length === 0 && <p className="text-small text-soft">{m.tasks_none()}</p>}
      <ul className="divide-y divide-line">
        {open.map((task) => (
          <li key={task.id} className="flex items-start gap-3 py-1.5">
            {may('tick') && (
              <Link
                to={`${pathOf('tick', file.number)}?task=${task.id}`}
                aria-label={m.task_tick({ what: taskTitle(task) })}
                title={m.command_tick()}
                className="mt-0.5 inline-flex size-5 shrink-0 items-center justify-center rounded-plate border border-edge text-transparent hover:border-ink hover:text-ink"
              >
                <Icon name="tick" size={16} />
              </Link>
            )}
            <span className="min-w-0 grow">
              {taskTitle(task)}
              {isCall(task.kind) && phones.contact && (
                <a href={phones.contact.href} className="link ms-2 text-small whitespace-nowrap">
                  {phones.contact.shown}
                </a>
              )}
              {task.textId && file.texts[task.textId] && (
                <span className="block text-small whitespace-pre-line text-soft">
                  {file.texts[task.textId]}
                </span>
              )}
            </span>
            <span className="shrink-0 text-small">
              <Due by={task.dueAt} />
            </span>
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <details className="pt-1 text-small text-soft">
          <summary>{m.tasks_done({ count: done.length })}</summary>
          <ul className="pt-1">
            {done.map((task) => (
              <li key={task.id} className="flex justify-between gap-3 py-0.5">
                <span>
                  {taskTitle(task)}
                  {task.doneTextId && file.texts[task.doneTextId] && (
                    <> “{file.texts[task.doneTextId]}”</>
                  )}
                </span>
                <span className="shrink-0">
                  {task.doneBy && file.people[task.doneBy]}{' '}
                  {task.doneAt && <DateText at={new Date(task.doneAt)} weekday={false} time />}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  )
}
