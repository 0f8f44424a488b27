import { Form } from 'react-router'
import type { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import type { May } from '../../bench/may.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { AskAnother } from './ask-another.tsx'
import type { waiveForm } from './forms.ts'

/** The inspection fee is not asked for after all, with its reason. */
export function WaiveForm({ file, may }: { file: CaseView; may: May }) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof waiveForm>>('waive')
  return (
    <section className="grid gap-4 rounded-control border border-line p-5">
      <h2>{m.money_waive()}</h2>
      {may.allowed ? (
        <>
          <Form method="post" id="waive" noValidate className="grid gap-4">
            <ErrorSummary errors={errors} />
            <CommandFields of="waive" version={file.version} />
            <TextArea field={fields.text} label={m.money_waive_why()} rows={2} maxLength={2000} />
            <Button size="large">{m.command_waive()}</Button>
          </Form>
          <AskAnother refusal={refusal} file={file} kind="approve_waiver" />
        </>
      ) : (
        <BarredButton because={may.because ?? m.job_not_now()} below>
          {m.command_waive()}
        </BarredButton>
      )}
    </section>
  )
}
