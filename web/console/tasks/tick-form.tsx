import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { isCall } from '../words/task-word.ts'
import { isRequest, RequestSays } from './requests.tsx'
import type { ShownTask } from './task-lists.ts'
import type { tick } from './tick.ts'

/** What came of a task; a call that nobody answered is noted, and stays to be done. */
export function TickForm({ task }: { task: ShownTask }) {
  const { fields, errors } = useSentForm<z.input<typeof tick>>('tick')
  const asks = isRequest(task.kind)
  return (
    <Form
      method="post"
      id="tick"
      noValidate
      preventScrollReset
      className="grid gap-3 rounded-control bg-ground p-4"
    >
      <ErrorSummary errors={errors} />
      <CommandFields of="tick" about={task.id} version={task.version} />
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="number" value={task.number} />
      <RequestSays kind={task.kind} number={task.number} />
      <TextArea
        field={fields.text}
        label={labelOf(task)}
        hint={m.tasks_came_hint()}
        rows={2}
        maxLength={1900}
      />
      <div className="flex flex-wrap gap-2.5">
        <Button kind={asks ? 'quiet' : 'primary'} size="normal">
          {asks ? m.money_decline() : m.command_tick()}
        </Button>
        {isCall(task.kind) && (
          <Button size="normal" name="reached" value="no">
            {m.tasks_not_reached()}
          </Button>
        )}
      </div>
    </Form>
  )
}

function labelOf({ kind }: ShownTask): string {
  if (isRequest(kind)) return m.money_decline_why()
  return isCall(kind) ? m.tasks_came_of_call() : m.tasks_came_of_it()
}
