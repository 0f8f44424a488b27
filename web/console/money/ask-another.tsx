import { Form } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import type { RefusalState } from '../../forms/refusal-state.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import type { Approval } from './forms.ts'

/** Above the desk's limit: asks a second person, or says that they are asked already. */
export function AskAnother({
  refusal,
  file,
  kind,
}: {
  refusal: RefusalState | null
  file: CaseView
  kind: Approval
}) {
  const asked = file.tasks.find((task) => task.kind === kind && task.doneAt === null)
  if (asked)
    return (
      <p className="text-small text-soft">
        {m.money_second_asked({ name: file.people[asked.addedBy] ?? '–' })}
      </p>
    )
  if (refusal?.extra.task !== kind) return null
  return (
    <Form method="post" className="flex flex-wrap items-center gap-3">
      <CommandFields of="ask" about={kind} version={file.version} />
      <input type="hidden" name="kind" value={kind} />
      <Button size="normal">{m.money_ask_second()}</Button>
    </Form>
  )
}
