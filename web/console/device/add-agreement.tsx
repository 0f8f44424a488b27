import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { CheckboxRows } from '../../ui/checkbox-rows.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type agreementForm, maker } from './agreement-forms.ts'
import type { Unit } from './read-unit.ts'

const usual = new Set(['host', 'main_accessory'])

/** What was agreed beyond the policy, as the paper says it; honoured from then on. */
export function AddAgreement({ unit: { classes, dealers } }: { unit: Unit }) {
  const { fields, errors } = useSentForm<z.input<typeof agreementForm>>('agreement')
  return (
    <details className="pt-2" open={errors.length > 0}>
      <summary className="link text-small">{m.agreement_add()}</summary>
      <Form method="post" id="agreement" noValidate preventScrollReset className="grid gap-3 pt-3">
        <ErrorSummary errors={errors} />
        <CommandFields of="agreement" />
        <Select
          field={fields.kind}
          label={m.proof_kind()}
          choices={[
            { value: 'contract', label: m.agreement_contract() },
            { value: 'promise', label: m.agreement_promise() },
          ]}
        />
        <Select
          field={fields.party}
          label={m.agreement_with()}
          empty={m.unit_unknown()}
          choices={[{ value: maker, label: m.unit_maker() }, ...dealers]}
        />
        <TextField field={fields.agreedOn} label={m.agreement_agreed_on()} type="date" />
        <TextField
          field={fields.lengthMonths}
          label={m.agreement_length()}
          hint={m.agreement_length_hint()}
          inputMode="numeric"
        />
        <TextField
          field={fields.fromOn}
          label={m.agreement_from()}
          hint={m.agreement_from_hint()}
          type="date"
        />
        <TextField
          field={fields.toOn}
          label={m.agreement_to()}
          hint={m.agreement_to_hint()}
          type="date"
        />
        <CheckboxRows
          field={fields.covered}
          label={m.agreement_covers()}
          rows={classes.map(({ value, label }) => ({ value, label, checked: usual.has(value) }))}
        />
        <CheckboxRows
          field={fields.bears}
          label={m.agreement_bears()}
          rows={[
            { value: 'parts', label: m.agreement_parts(), checked: true },
            { value: 'labour', label: m.agreement_labour(), checked: true },
          ]}
        />
        <TextArea field={fields.note} label={m.agreement_note()} hint={m.optional()} rows={2} />
        <Button size="normal">{m.agreement_add()}</Button>
      </Form>
    </details>
  )
}
