import { Form } from 'react-router'
import type { z } from 'zod'
import { isRepaired } from '#cases/stages.ts'
import { outcomeWord } from '../../console/words/case-word.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Fold } from '../fold.tsx'
import type { reworkForm } from './forms.ts'
import { Judging } from './judging.tsx'
import type { Job } from './reading.ts'

/** Done at the bench: how it ended, on to packing, or back when it failed there. */
export function Ready({ job }: { job: Job }) {
  const { file, may } = job
  return (
    <>
      <section className="grid gap-4">
        <div>
          <h2 className="text-small font-semibold text-soft">{m.job_outcome()}</h2>
          <p className="text-answer font-semibold first-letter:uppercase">
            {file.outcome && outcomeWord(file.outcome)}
          </p>
          {file.device.replacementSerial && (
            <p className="flex flex-wrap items-center gap-2">
              {m.job_replaced_by()} <Plate kind="serial" value={file.device.replacementSerial} />
            </p>
          )}
        </div>
        <ButtonLink href={`/desk/send/${file.number}`} size="touch" icon="send" wide>
          {m.job_to_packing()}
        </ButtonLink>
      </section>
      {may.rework.allowed && <Rework version={file.version} />}
      {!isRepaired(file.outcome) && <Judging job={job} primary={false} />}
    </>
  )
}

/** It failed while it was being packed: back to the bench, with what happened. */
export function Rework({ version }: { version: number }) {
  const { fields, errors } = useSentForm<z.input<typeof reworkForm>>('rework')
  return (
    <div className="border-t border-line pt-2">
      <Fold title={m.command_rework()} open={errors.length > 0}>
        <Form method="post" id="rework" noValidate className="grid gap-4">
          <ErrorSummary errors={errors} />
          <CommandFields of="rework" version={version} />
          <TextArea
            field={fields.text}
            label={m.job_rework_why()}
            hint={m.job_rework_hint()}
            size="touch"
            rows={2}
            maxLength={2000}
          />
          <Button size="touch" wide>
            {m.command_rework()}
          </Button>
        </Form>
      </Fold>
    </div>
  )
}
