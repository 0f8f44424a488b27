import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox-rows.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Part } from '../case/facts/part.tsx'
import type { proofForm } from './proof-forms.ts'
import type { Unit } from './read-unit.ts'

const kinds = {
  invoice: m.proof_invoice,
  dealer_record: m.proof_dealer_record,
  certificate: m.proof_certificate,
  order: m.proof_order,
  serial: m.proof_serial,
}

/** What shows when the unit was bought: each may be confirmed or withdrawn by a named person. */
export function Proofs({ unit }: { unit: Unit }) {
  const { proofs, mayAddProof, mayConfirmProof } = unit
  const { errors } = useSentForm('confirm')
  const { errors: more } = useSentForm('withdraw')
  return (
    <Part title={m.unit_proofs()}>
      <ErrorSummary errors={[...errors, ...more]} />
      {proofs.length === 0 && <p className="text-small text-soft">{m.proof_none()}</p>}
      <ul className="divide-y divide-line">
        {proofs.map((proof) => (
          <li key={proof.id} className="py-1.5">
            <div className="flex items-baseline justify-between gap-3">
              <span className={proof.withdrawn ? 'text-soft line-through' : undefined}>
                {kinds[proof.kind]()}
              </span>
              {proof.datedOn && <DateText at={proof.datedOn} weekday={false} year />}
            </div>
            <div className="flex flex-wrap items-center justify-between gap-2 text-small text-soft">
              <span>
                {proof.withdrawn
                  ? m.proof_withdrawn()
                  : proof.confirmed
                    ? m.proof_confirmed()
                    : null}
                {proof.attachmentId && (
                  <a href={`/desk/photos/${proof.attachmentId}`} className="link ms-2">
                    {m.proof_photo()}
                  </a>
                )}
              </span>
              {mayConfirmProof && !proof.withdrawn && (
                <span className="flex gap-2">
                  {!proof.confirmed && <Decide proof={proof} how="confirm" />}
                  <Decide proof={proof} how="withdraw" />
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {/* Another number of proofs: what was typed is kept, and the form folds again. */}
      {mayAddProof && <AddProof key={proofs.length} />}
    </Part>
  )
}

const words = { confirm: m.proof_confirm, withdraw: m.proof_withdraw }
const says = { confirm: m.proof_confirm_says, withdraw: m.proof_withdraw_says }

function Decide({ proof, how }: { proof: Unit['proofs'][number]; how: 'confirm' | 'withdraw' }) {
  return (
    <Form method="post" preventScrollReset>
      <CommandFields of={how} about={proof.id} />
      <input type="hidden" name="id" value={proof.id} />
      <button
        type="submit"
        aria-label={says[how]({ kind: kinds[proof.kind]() })}
        className="link min-h-6 text-ink"
      >
        {words[how]()}
      </button>
    </Form>
  )
}

function AddProof() {
  const { fields, errors } = useSentForm<z.input<typeof proofForm>>('add')
  return (
    <details className="pt-2" open={errors.length > 0}>
      <summary className="link text-small">{m.proof_add()}</summary>
      <Form
        method="post"
        id="add"
        encType="multipart/form-data"
        noValidate
        preventScrollReset
        className="grid gap-3 pt-3"
      >
        <ErrorSummary errors={errors} />
        <CommandFields of="add" />
        <Select
          field={fields.kind}
          label={m.proof_kind()}
          choices={(['invoice', 'dealer_record', 'certificate', 'order'] as const).map((kind) => ({
            value: kind,
            label: kinds[kind](),
          }))}
        />
        <TextField field={fields.datedOn} label={m.proof_day()} type="date" />
        <Checkbox
          name="namesSerial"
          value="on"
          label={m.proof_names()}
          says={m.proof_names_says()}
        />
        <TextField
          field={fields.photo}
          label={m.proof_photo()}
          hint={m.optional()}
          type="file"
          accept="image/*,application/pdf"
        />
        <Button size="normal">{m.proof_add()}</Button>
      </Form>
    </details>
  )
}
