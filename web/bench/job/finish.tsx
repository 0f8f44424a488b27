import { Form } from 'react-router'
import type { z } from 'zod'
import { partName } from '#catalogue/part-name.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxRows } from '../../ui/checkbox-rows.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Fold } from '../fold.tsx'
import { Pinned } from '../pinned.tsx'
import { workWord } from '../words.ts'
import type { finishForm } from './forms.ts'
import type { Job } from './reading.ts'

/** Each line of work is ticked; another unit given instead is told by its serial number. */
export function Finish({ job: { file, about, may } }: { job: Job }) {
  const { language } = useDesk()
  const { fields, errors } = useSentForm<z.input<typeof finishForm>>('finish')
  if (!may.finish.allowed)
    return (
      <BarredButton because={may.finish.because ?? m.job_not_now()} size="touch" wide below>
        {m.command_finish()}
      </BarredButton>
    )
  const nameOf = (key: string) => partName(file.device.model.components, key, language)
  const ticked = [fields.done.initialValue ?? []].flat()
  return (
    <Form method="post" id="finish" noValidate className="grid gap-4">
      <ErrorSummary errors={errors} />
      <CommandFields of="finish" version={file.version} />
      <CheckboxRows
        field={fields.done}
        label={m.job_what_was_done()}
        size="touch"
        rows={about.standing
          .filter(({ state }) => state === 'open')
          .map((line) => ({
            value: line.id,
            label: m.job_line_of({
              component: nameOf(line.component),
              fault: file.texts[line.faultTextId] ?? m.bench_no_fault(),
            }),
            says: workWord(line.action),
            checked: ticked.includes(line.id),
          }))}
      />
      <Fold
        title={m.job_other_unit_given()}
        open={
          Boolean(fields.replacementSerial.initialValue) ||
          about.standing.some(({ action }) => action === 'replace_unit')
        }
      >
        <TextField
          field={fields.replacementSerial}
          label={m.job_replacement()}
          hint={m.job_replacement_hint()}
          size="touch"
          plate
          autoComplete="off"
        />
      </Fold>
      <TextArea
        field={fields.text}
        label={m.job_repair_note()}
        hint={m.job_repair_note_hint()}
        size="touch"
        rows={2}
        maxLength={2000}
      />
      <Pinned>
        <Button kind="primary" size="touch" wide>
          {m.command_finish()}
        </Button>
      </Pinned>
    </Form>
  )
}
