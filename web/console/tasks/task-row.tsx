import { Link } from 'react-router'
import { courierName } from '#parcels/courier.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { DateText, DueText } from '../../ui/date-text.tsx'
import { timeText } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { casePath } from '../case/paths.ts'
import { roleWord } from '../words/case-word.ts'
import { isCall, taskTitle } from '../words/task-word.ts'
import { type DayGroup, toldAs } from './group-by-day.ts'
import type { ShownTask } from './task-lists.ts'
import { TickForm } from './tick-form.tsx'
import { tickId } from './use-task-keys.ts'

/** A task: what is to be done, on which case, whom to call, by when; ticked off in its place. */
export function TaskRow({
  task,
  when,
  withRole,
  mayTick,
  isOpen,
  toggle,
}: {
  task: ShownTask
  when: DayGroup<ShownTask>['when']
  withRole: boolean
  mayTick: boolean
  isOpen: boolean
  toggle: () => void
}) {
  const { id, kind, number, name, text, fault, role, parcel } = task
  const words = taskTitle(task)
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 py-2.5 sm:grid-cols-[auto_104px_minmax(0,1fr)_minmax(0,260px)_112px]">
      {mayTick ? (
        <button
          type="button"
          id={tickId(id)}
          onClick={toggle}
          aria-expanded={isOpen}
          aria-label={m.tasks_tick({ what: words })}
          title={m.command_tick()}
          className="-m-2 inline-flex size-10 items-center justify-center"
        >
          <span
            className={`inline-flex size-6 items-center justify-center rounded-plate border ${isOpen ? 'border-ink' : 'border-edge text-transparent hover:border-ink hover:text-ink'}`}
          >
            <Icon name="tick" size={16} />
          </span>
        </button>
      ) : (
        <span className="size-6" />
      )}
      <span className="max-sm:row-start-2 max-sm:col-start-2">
        <Link to={casePath(number)}>
          <Plate kind="case" value={number} size="list" />
        </Link>
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          {words}
          {withRole && <span className="ms-2 font-normal text-soft">{roleWord(role)}</span>}
        </p>
        {text && <p className="max-w-prose break-words whitespace-pre-line">{text}</p>}
        {fault && <p className="truncate text-small text-soft">{fault}</p>}
        {kind === 'call_courier' && parcel?.tracking && (
          <p className="flex flex-wrap items-center gap-2 pt-1">
            {parcel.courier && courierName(parcel.courier, getLocale())}
            <Plate kind="courier" value={parcel.tracking} copy />
          </p>
        )}
      </div>
      <div className="min-w-0 max-sm:col-span-2 max-sm:col-start-2">
        {/* Somebody else than the case's customer: the text says who. */}
        {kind !== 'call_reporter' && (name || isCall(kind)) && <Person task={task} />}
      </div>
      <div className="text-end text-small max-sm:col-start-3 max-sm:row-start-1">
        <Due task={task} when={when} />
      </div>
      {isOpen && (
        <div className="col-span-full sm:col-start-3 sm:col-end-5">
          <TickForm task={task} />
        </div>
      )}
    </li>
  )
}

function Person({ task: { kind, name, phone } }: { task: ShownTask }) {
  if (!isCall(kind)) return <span className="block truncate text-soft">{name}</span>
  return (
    <>
      <span className="block truncate font-medium">{name ?? m.tasks_person_hidden()}</span>
      {phone ? (
        <a href={phone.href} className="link inline-flex items-center gap-1.5 whitespace-nowrap">
          <Icon name="phone" size={16} />
          {phone.shown}
        </a>
      ) : (
        name && <span className="text-small text-soft">{m.tasks_no_phone()}</span>
      )}
    </>
  )
}

function Due({ task: { dueAt }, when }: { task: ShownTask; when: DayGroup<ShownTask>['when'] }) {
  const { now, maker } = useDesk()
  const as = toldAs(when, dueAt, now)
  if (as === 'day') return <DateText at={dueAt} />
  if (as === 'late') return <DueText by={dueAt} />
  const time = timeText(dueAt, maker)
  return (
    <time dateTime={dueAt.toISOString()}>
      {as === 'now' ? m.tasks_now() : m.tasks_by({ time })}
    </time>
  )
}
