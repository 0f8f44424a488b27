import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { DoneLine } from '../../ui/done-line.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { keepingForm } from './form.ts'

/** For how long persons, and who read about them, are kept. */
export function Keeping({
  persons,
  reads,
  saved,
}: {
  persons: number | null
  reads: number
  saved: boolean
}) {
  const { fields, errors } = useSentForm<z.input<typeof keepingForm>>('keeping', {
    persons: persons === null ? null : String(persons),
    reads: String(reads),
  })
  return (
    <section className="grid max-w-[560px] gap-3 border-t border-line pt-5">
      <h2>{m.keeping_title()}</h2>
      <p className="-mt-2 text-soft">{m.keeping_says()}</p>
      {saved && errors.length === 0 && <DoneLine>{m.keeping_saved()}</DoneLine>}
      <Form method="post" id="keeping" noValidate preventScrollReset className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of="keeping" />
        <TextField
          field={fields.persons}
          label={m.keeping_persons()}
          hint={m.keeping_persons_hint()}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          field={fields.reads}
          label={m.keeping_reads()}
          inputMode="numeric"
          maxLength={4}
        />
        <div>
          <Button size="normal">{m.keeping_save()}</Button>
        </div>
      </Form>
    </section>
  )
}
