import type { z } from 'zod'
import type { Settings } from '#organizations/settings.ts'
import { useDesk } from '../../desk.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { TextField } from '../../ui/text-field.tsx'
import { percentText } from '../quotation/lines.ts'
import { SettingsForm } from './settings-form.tsx'
import type { feesForm } from './settings-forms.ts'

/** What is asked for by itself, and the sum that one person alone may give away. */
export function Fees({
  fees: { inspectionFee, taxBasisPoints, secondPersonAbove },
  saved,
}: {
  fees: Pick<Settings, 'inspectionFee' | 'taxBasisPoints' | 'secondPersonAbove'>
  saved: boolean
}) {
  const { currency } = useDesk().maker
  const { fields, errors } = useSentForm<z.input<typeof feesForm>>('fees', {
    inspectionFee: inspectionFee?.amount ?? null,
    tax: taxBasisPoints === null ? null : percentText(taxBasisPoints),
    secondPersonAbove: secondPersonAbove?.amount ?? null,
  })
  return (
    <SettingsForm
      of="fees"
      title={m.fees_title()}
      says={m.fees_says({ currency })}
      errors={errors}
      saved={saved}
      button={m.fees_save()}
    >
      <input type="hidden" name="currency" value={currency} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          field={fields.inspectionFee}
          label={m.fees_inspection()}
          hint={m.fees_inspection_hint()}
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          field={fields.tax}
          label={m.fees_tax()}
          hint={m.fees_tax_hint()}
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          field={fields.secondPersonAbove}
          label={m.fees_second()}
          hint={m.fees_second_hint()}
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
    </SettingsForm>
  )
}
