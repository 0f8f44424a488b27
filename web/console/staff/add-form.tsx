import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { add } from './forms.ts'
import { PersonFields } from './person-fields.tsx'

/** A new colleague, who chooses their password behind the link that is mailed to them. */
export function AddForm({ close }: { close: () => void }) {
  const { fields, errors } = useSentForm<z.input<typeof add>>('add', {
    role: 'agent',
    language: getLocale(),
  })
  return (
    <Form
      method="post"
      id="add"
      noValidate
      className="grid max-w-[680px] gap-4 rounded-control border border-line p-5"
    >
      <div>
        <h2>{m.staff_add()}</h2>
        <p className="text-soft">{m.staff_add_says()}</p>
      </div>
      <ErrorSummary errors={errors} />
      <CommandFields of="add" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          field={fields.email}
          label={m.sign_in_email()}
          type="email"
          autoComplete="off"
          autoFocus
        />
        <PersonFields fields={fields} />
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button kind="primary" size="normal">
          {m.staff_invite()}
        </Button>
        <Button type="button" kind="bare" size="normal" onClick={close}>
          {m.staff_cancel()}
        </Button>
      </div>
    </Form>
  )
}
