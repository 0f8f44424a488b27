import { Form } from 'react-router'
import type { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import type { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { startingWith } from '../../ui/field-state.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Fold } from '../fold.tsx'
import { exclusionKey } from './exclusions.ts'
import type { findForm } from './forms.ts'
import type { Job } from './reading.ts'

/** One touch adds a suspicion of the named kind; a photo and “Confirmed” follow on its card. */
export function AddFinding({
  job,
  sent,
}: {
  job: Job
  sent: ReturnType<typeof useSentForm<z.input<typeof findForm>>>
}) {
  const { language } = useDesk()
  const { file, about, exclusions } = job
  const { fields, errors, form } = sent
  const own = form.initialValue?.findingId === undefined
  const component = startingWith(fields.component, about.component)
  return (
    <Form method="post" id="find" noValidate preventScrollReset className="grid gap-4">
      <h3 className="text-h2">{m.job_add_finding()}</h3>
      {own && <ErrorSummary errors={errors} />}
      <CommandFields of="find" version={file.version} />
      <input type="hidden" name="state" value="suspected" />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,240px)]">
        <TextArea
          field={own ? fields.note : startingWith(fields.note, '')}
          label={m.job_what_you_see()}
          hint={m.job_what_you_see_hint()}
          size="touch"
          rows={1}
          maxLength={2000}
        />
        <Select
          key={about.component}
          field={component}
          label={m.job_where()}
          hint={m.job_where_hint()}
          choices={file.device.model.components.map(({ key, name }) => ({
            value: key,
            label: textIn(name, language),
          }))}
          size="touch"
        />
      </div>
      <p className="text-soft">{m.job_add_says()}</p>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {exclusions.quick.map((one) => (
          <Button key={exclusionKey(one)} size="touch" name="exclusion" value={exclusionKey(one)}>
            {textIn(one.name, language)}
          </Button>
        ))}
        <Button size="touch" name="exclusion" value="none">
          {m.job_add_no_exclusion()}
        </Button>
      </div>
      <Fold title={m.job_more_exclusions()}>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {exclusions.more.map((one) => (
            <Button key={exclusionKey(one)} size="touch" name="exclusion" value={exclusionKey(one)}>
              {textIn(one.name, language)}
            </Button>
          ))}
        </div>
      </Fold>
    </Form>
  )
}
