import { useSearchParams } from 'react-router'
import { wallClock } from '#kernel/instant.ts'
import { taskKinds } from '#tasks/task.ts'
import { useDesk } from '../../../../desk.ts'
import * as m from '../../../../messages/compiled/messages.js'
import { RadioCards } from '../../../../ui/radio-cards.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { RequestSays } from '../../../tasks/requests.tsx'
import { holdWords } from '../../../words/case-word.ts'
import { isCall, taskTitle, taskWord } from '../../../words/task-word.ts'
import type { Question } from '../command-form.tsx'

const holdSays = {
  customer: m.hold_customer_says,
  parts: m.hold_parts_says,
  supplier: m.hold_supplier_says,
  courier: m.hold_courier_says,
}

export const Hold: Question = ({ field }) => (
  <>
    <RadioCards
      field={field('reason', 'parts')}
      label={m.hold_reason()}
      columns={2}
      cards={Object.entries(holdWords).map(([value, word]) => ({
        value,
        label: m.hold_for({ reason: word() }),
        says: holdSays[value as keyof typeof holdSays](),
      }))}
    />
    <TextField
      field={field('until')}
      label={m.hold_until()}
      hint={m.hold_until_hint()}
      type="date"
    />
    <TextArea field={field('text')} label={m.hold_text()} hint={m.optional()} rows={2} />
  </>
)

export const Release: Question = () => <p>{m.release_says()}</p>

/** Raised by hand; the others come by themselves, or with their sum from the page of the money. */
const elsewhere = ['money_arrived', 'appeal', 'approve_refund', 'approve_goodwill']
const byHand = taskKinds.filter((kind) => !elsewhere.includes(kind))

export const Task: Question = ({ field }) => {
  const { now, maker } = useDesk()
  return (
    <>
      <Select
        field={field('kind', 'call_customer')}
        label={m.task_kind()}
        choices={byHand.map((kind) => ({ value: kind, label: taskWord(kind) }))}
      />
      <TextField
        field={field('dueAt', wallClock(maker.timeZone, now))}
        label={m.task_due()}
        type="datetime-local"
      />
      <TextArea field={field('text')} label={m.task_text()} hint={m.optional()} rows={2} />
    </>
  )
}

/** One task done: what it was, whom to call, and what came of it. */
export const Tick: Question = ({ field, known }) => {
  const [params] = useSearchParams()
  const { file, phones } = known
  const task = file.tasks.find(({ id }) => id === params.get('task'))
  if (!task || task.doneAt) return <p>{m.tick_gone()}</p>
  return (
    <>
      <input type="hidden" name="taskId" value={task.id} />
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{taskTitle(task)}</span>
        {isCall(task.kind) && phones.contact && (
          <a href={phones.contact.href} className="link">
            {[file.contact?.name, phones.contact.shown].filter(Boolean).join(' ')}
          </a>
        )}
      </p>
      {task.textId && file.texts[task.textId] && (
        <p className="whitespace-pre-line text-soft">{file.texts[task.textId]}</p>
      )}
      <RequestSays kind={task.kind} number={file.number} />
      <TextArea field={field('text')} label={m.tick_text()} hint={m.optional()} rows={2} />
    </>
  )
}

export const Appeal: Question = ({ field }) => (
  <>
    <p>{m.appeal_says()}</p>
    <TextArea field={field('text')} label={m.appeal_text()} />
  </>
)
