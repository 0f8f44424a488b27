import { Form } from 'react-router'
import type { z } from 'zod'
import { type Texts, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { readingForm } from './forms.ts'

export type Reading = { id: string; clause: string; since: string; text: Texts }

/** How clauses are read, from a day on: signed, cited by verdicts, never changed. */
export function Readings({
  readings,
  maySign,
}: {
  readings: readonly Reading[]
  maySign: boolean
}) {
  const { language } = useDesk()
  if (readings.length === 0 && !maySign) return null
  return (
    <section className="grid max-w-[760px] gap-3" aria-labelledby="readings-title">
      <h2 id="readings-title" className="text-body">
        {m.reading_title()}
      </h2>
      <p className="max-w-prose text-small text-soft">{m.reading_says()}</p>
      <ul className="divide-y divide-line border-y border-line">
        {readings.map(({ id, clause, since, text }) => (
          <li key={id} className="grid gap-0.5 py-2.5">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="clause">{m.clause({ clause })}</span>
              <span className="text-small text-soft">
                {m.reading_since()} <DateText at={since} weekday={false} year />
              </span>
            </span>
            <p className="max-w-prose break-words">{textIn(text, language)}</p>
          </li>
        ))}
      </ul>
      {maySign && <Sign key={readings.length} />}
    </section>
  )
}

function Sign() {
  const { fields, errors, refusal } = useSentForm<z.input<typeof readingForm>>('sign')
  return (
    <details open={errors.length > 0 || refusal !== null}>
      <summary className="link text-small">{m.reading_sign()}</summary>
      <Form method="post" id="sign" noValidate preventScrollReset className="grid gap-3 pt-3">
        <ErrorSummary errors={errors} />
        {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
        <CommandFields of="sign" />
        <div className="grid grid-cols-2 items-end gap-3">
          <TextField field={fields.clause} label={m.policy_clause()} autoComplete="off" />
          <TextField field={fields.since} label={m.reading_from()} type="date" />
        </div>
        <TextArea field={fields.textEn} label={m.reading_en()} rows={2} />
        <TextArea field={fields.textZh} label={m.reading_zh()} rows={2} />
        <Button size="normal">{m.reading_sign_do()}</Button>
      </Form>
    </details>
  )
}
