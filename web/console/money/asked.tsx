import { Form } from 'react-router'
import type { CaseTask, CaseView } from '#casefile/view.ts'
import { formatMoney, fromWire } from '#kernel/money.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What a second person is asked for, by whom and why, with the way to decline it. */
export function Asked({ task, file }: { task: CaseTask; file: CaseView }) {
  const why = task.textId && file.texts[task.textId]
  return (
    <div className="grid max-w-[520px] gap-3 rounded-control border border-line px-4 py-3">
      <p>{askedWords(task, file)}</p>
      {why && <p className="break-words whitespace-pre-line text-soft">{why}</p>}
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <CommandFields of="tick" about={task.id} version={file.version} />
        <input type="hidden" name="taskId" value={task.id} />
        <div className="grow">
          <TextField
            field={{ id: `tick-${task.id}`, name: 'text' }}
            label={m.money_decline_why()}
            hint={m.optional()}
            maxLength={2000}
          />
        </div>
        <Button size="normal">{m.money_decline()}</Button>
      </Form>
    </div>
  )
}

function askedWords({ addedBy, amount, kind }: CaseTask, { people }: CaseView): string {
  const name = people[addedBy] ?? '–'
  const money = amount && fromWire(amount)
  if (!money) return m.money_second_asked({ name })
  const told = { name, amount: formatMoney(money, getLocale()) }
  return kind === 'approve_goodwill'
    ? m.money_second_asked_goodwill(told)
    : m.money_second_asked_sum(told)
}
