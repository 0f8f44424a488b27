import { Form } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Due } from '../parts/due.tsx'
import { taskTitle } from '../words/task-word.ts'

/** What finance still has to do on this case; refunds and approvals are done by their forms. */
export function MoneyTasks({ file }: { file: CaseView }) {
  const { errors } = useSentForm('tick')
  const open = file.tasks.filter(({ role, doneAt }) => role === 'finance' && doneAt === null)
  if (open.length === 0) return null
  return (
    <section className="grid gap-1.5">
      <h2>{m.money_tasks()}</h2>
      <ErrorSummary errors={errors} />
      <ul className="divide-y divide-line border-y border-line">
        {open.map((task) => (
          <li key={task.id} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
            <span className="grow font-medium">{taskTitle(task)}</span>
            <span className="text-small">
              <Due by={task.dueAt} />
            </span>
            {task.kind === 'money_arrived' && (
              <Form method="post">
                <CommandFields of="tick" about={task.id} version={file.version} />
                <input type="hidden" name="taskId" value={task.id} />
                <Button>{m.command_tick()}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
