import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { CheckboxRows } from '../../ui/checkbox-rows.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type FieldState, startingWith } from '../../ui/field-state.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { termsForm } from './forms.ts'
import type { DraftData } from './read-draft.ts'

const word = (said: boolean | null): string => (said === null ? '' : said ? 'yes' : 'no')
const number = (said: number | null): string => (said === null ? '' : String(said))

/** The terms that change most; the others have a page of their own. */
export function TermsForm({
  draft: { terms, version, classes },
}: {
  draft: Pick<DraftData, 'terms' | 'version' | 'classes'>
}) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof termsForm>>('terms')
  const says = (field: FieldState, label: string, value: boolean | null) => (
    <Select
      field={startingWith(field, word(value))}
      label={label}
      empty={m.policy_says_nothing()}
      choices={[
        { value: 'yes', label: m.policy_yes() },
        { value: 'no', label: m.policy_no() },
      ]}
    />
  )
  const counts = (field: FieldState, label: string, value: number | null, hint?: string) => (
    <TextField
      field={startingWith(field, number(value))}
      label={label}
      inputMode="numeric"
      {...(hint === undefined ? {} : { hint })}
    />
  )
  return (
    <Form method="post" id="terms" noValidate className="grid gap-3">
      <h2 className="border-b border-line pb-1.5 text-body">{m.policy_terms()}</h2>
      <ErrorSummary errors={errors} />
      {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
      <CommandFields of="terms" />
      <input type="hidden" name="seen" value={version} />
      <div className="grid grid-cols-2 items-end gap-3">
        {counts(fields.months, m.policy_months(), terms.months)}
        {counts(fields.days, m.policy_or_days(), terms.days)}
      </div>
      {says(fields.addsRepairDays, m.policy_adds_repair_days(), terms.addsRepairDays)}
      {says(fields.movesToWorkingDay, m.policy_moves(), terms.movesToWorkingDay)}
      {counts(fields.allowanceDays, m.policy_allowance(), terms.allowanceDays)}
      {counts(fields.daysToAsk, m.policy_days_to_ask(), terms.daysToAsk)}
      {counts(fields.repairWarrantyDays, m.policy_repair_warranty(), terms.repairWarrantyDays)}
      {counts(fields.daysToConfirm, m.policy_days_to_confirm(), terms.daysToConfirm)}
      <CheckboxRows
        field={fields.covered}
        label={m.agreement_covers()}
        rows={classes.map(({ value, label }) => ({
          ...{ value, label },
          checked: terms.covered.includes(value),
        }))}
      />
      <Button size="normal">{m.policy_save()}</Button>
    </Form>
  )
}
