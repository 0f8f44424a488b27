import type { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import { partName } from '#catalogue/part-name.ts'
import { useDesk } from '../../desk.ts'
import type { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { howWord } from '../words/case-word.ts'
import type { quoteForm } from './form.ts'
import { ways } from './ways.ts'

/**
 * Law 1: work whose verdict does not say “not covered” is priced only when the customer chose
 * paid service in writing; how and when they did stands with the offer.
 */
export function PaidService({
  file,
  fields,
  chosen,
  onChoose,
}: {
  file: CaseView
  fields: ReturnType<typeof useSentForm<z.input<typeof quoteForm>>>['fields']
  chosen: readonly string[]
  onChoose: (id: string, yes: boolean) => void
}) {
  const { language } = useDesk()
  const components = file.device.model.components
  const open = file.work.filter(
    ({ state, verdictOutcome, paidService }) =>
      state === 'open' && verdictOutcome !== 'not_covered' && !paidService,
  )
  if (open.length === 0) return null
  return (
    <details open={chosen.length > 0} className="border-y border-line py-1">
      <summary className="flex min-h-10 items-center font-semibold">{m.quote_chosen()}</summary>
      <div className="grid gap-4 pb-3">
        <p className="max-w-prose text-small text-soft">{m.quote_chosen_says()}</p>
        <ul className="grid gap-1">
          {open.map((line) => (
            <li key={line.id}>
              <label className="flex min-h-10 items-center gap-3">
                <input
                  type="checkbox"
                  name="paidService"
                  value={line.id}
                  checked={chosen.includes(line.id)}
                  onChange={(event) => onChoose(line.id, event.target.checked)}
                  className="size-4.5 accent-ink"
                />
                {m.job_line_of({
                  component: partName(components, line.component, language),
                  fault: file.texts[line.faultTextId] ?? m.no_fault_told(),
                })}
              </label>
            </li>
          ))}
        </ul>
        {chosen.length > 0 && (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <Select
                field={fields.how}
                label={m.quote_how()}
                choices={ways.map((value) => ({ value, label: howWord(value) }))}
              />
              <TextField field={fields.at} label={m.quote_when()} type="datetime-local" />
            </div>
            <TextArea
              field={fields.text}
              label={m.quote_word()}
              hint={m.quote_word_hint()}
              rows={2}
              maxLength={2000}
            />
          </>
        )}
      </div>
    </details>
  )
}
