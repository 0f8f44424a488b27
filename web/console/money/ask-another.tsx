import { Form } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import type { RefusalState } from '../../forms/refusal-state.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { Asked } from './asked.tsx'
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
        <Asked key={task.id} task={task} file={file} />
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
