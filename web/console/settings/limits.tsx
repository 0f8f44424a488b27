import type { z } from 'zod'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { TextField } from '../../ui/text-field.tsx'
import { SettingsForm } from './settings-form.tsx'
import type { limitsForm } from './settings-forms.ts'

type Limits = z.output<typeof limitsForm>
type Limit = keyof Limits

const labels: Record<Limit, () => string> = {
  betterDateDays: m.limits_better_date,
  repairWarrantyDays: m.limits_repair_warranty,
  reminderDays: m.limits_reminder,
  quotationValidityDays: m.limits_quotation,
  unansweredDays: m.limits_unanswered,
  daysToConfirm: m.limits_confirm,
  disputeDays: m.limits_dispute,
}
const order = Object.keys(labels) as Limit[] // the keys of a literal, in its order
/** What a policy may say itself. */
const ofPolicy: readonly Limit[] = ['betterDateDays', 'repairWarrantyDays']

/** How long each step may take before something happens by itself. */
export function Limits({ limits, saved }: { limits: Limits; saved: boolean }) {
  const { fields, errors } = useSentForm<z.input<typeof limitsForm>>(
    'limits',
    Object.fromEntries(order.map((name) => [name, limits[name]?.toString() ?? null])),
  )
  return (
    <SettingsForm
      of="limits"
      title={m.limits_title()}
      says={m.limits_says()}
      errors={errors}
      saved={saved}
      button={m.limits_save()}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {order.map((name) => (
          <TextField
            key={name}
            field={fields[name]}
            label={labels[name]()}
            hint={ofPolicy.includes(name) ? m.limits_policy_first() : undefined}
            inputMode="numeric"
            maxLength={4}
          />
        ))}
      </div>
    </SettingsForm>
  )
}
