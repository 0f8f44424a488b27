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
}: {
  refusal: RefusalState | null
  file: CaseView
  kind: Approval
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

function askedWords({ addedBy, amount }: CaseTask, { people }: CaseView): string {
  const name = people[addedBy] ?? '–'
  const money = amount && fromWire(amount)
  return money
    ? m.money_second_asked_sum({ name, amount: formatMoney(money, getLocale()) })
    : m.money_second_asked({ name })
}
