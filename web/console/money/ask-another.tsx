import { Form } from 'react-router'
import type { CaseTask, CaseView } from '#casefile/view.ts'
import { formatMoney, fromWire } from '#kernel/money.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import type { RefusalState } from '../../forms/refusal-state.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { Button } from '../../ui/button.tsx'
import type { Approval } from './forms.ts'

/** Above the desk's limit: asks a second person, and says what they are asked for already. */
export function AskAnother({
  refusal,
  file,
  kind,
  text,
}: {
  refusal: RefusalState | null
  file: CaseView
  kind: Approval
  /** Why, in the asking person's words. */
  text?: string
}) {
  const asked = file.tasks.filter((task) => task.kind === kind && task.doneAt === null)
  const sum = sumIn(refusal?.extra.amount)
  return (
    <>
      {asked.map((task) => (
        <p key={task.id} className="text-small text-soft">
          {askedWords(task, file)}
        </p>
      ))}
      {refusal?.extra.task === kind && (
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <CommandFields of="ask" about={sum ? `${kind}.${sum}` : kind} version={file.version} />
          <input type="hidden" name="kind" value={kind} />
          {sum && <input type="hidden" name="amount" value={sum} />}
          {text && <input type="hidden" name="text" value={text} />}
          <Button size="normal">{m.money_ask_second()}</Button>
        </Form>
      )}
    </>
  )
}

/** The sum that a refusal says a second person must be asked for. */
const sumIn = (money: unknown): string | null =>
  typeof money === 'object' && money && 'amount' in money && typeof money.amount === 'string'
    ? money.amount
    : null

function askedWords({ addedBy, amount, kind }: CaseTask, { people }: CaseView): string {
  const name = people[addedBy] ?? '–'
  const money = amount && fromWire(amount)
  if (!money) return m.money_second_asked({ name })
  const told = { name, amount: formatMoney(money, getLocale()) }
  return kind === 'approve_goodwill'
    ? m.money_second_asked_goodwill(told)
    : m.money_second_asked_sum(told)
}
