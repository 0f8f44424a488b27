import { Form } from 'react-router'
import type { z } from 'zod'
import { saidOutcomes } from '#cases/stages.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Fold } from '../fold.tsx'
import type { closeForm } from './forms.ts'
import type { Job } from './reading.ts'

const words: Record<(typeof saidOutcomes)[number], () => string> = {
  no_fault_found: m.job_close_no_fault,
  unrepairable: m.job_close_unrepairable,
  withdrawn: m.job_close_withdrawn,
  consent_refused: m.job_close_consent,
}

/** The unit goes back as it is, with the reason. */
export function CloseUnrepaired({ job: { file } }: { job: Job }) {
  const { fields, errors } = useSentForm<z.input<typeof closeForm>>('close')
  return (
    <div className="border-t border-line pt-2">
      <Fold title={m.command_close_unrepaired()} open={errors.length > 0}>
        <Form method="post" id="close" noValidate className="grid gap-4">
          <ErrorSummary errors={errors} />
          <CommandFields of="close" version={file.version} />
          <RadioCards
            field={fields.outcome}
            label={m.job_close_why()}
            cards={saidOutcomes.map((value) => ({
              value,
              label: words[value](),
              says: value === 'no_fault_found' && file.fee ? m.job_close_fee() : undefined,
            }))}
          />
          <TextArea
            field={fields.text}
            label={m.job_close_note()}
            size="touch"
            rows={2}
            maxLength={2000}
          />
          <Button size="touch" wide>
            {m.command_close_unrepaired()}
          </Button>
        </Form>
      </Fold>
    </div>
  )
}
