import type { z } from 'zod'
import { accountLengths, type BankAccount } from '#organizations/settings.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { TextField } from '../../ui/text-field.tsx'
import { SettingsForm } from './settings-form.tsx'
import type { accountForm } from './settings-forms.ts'

/** The account that customers are told, by the names that they read there. */
export function Account({ account, saved }: { account: BankAccount | null; saved: boolean }) {
  const { fields, errors } = useSentForm<z.input<typeof accountForm>>('account', account ?? {})
  return (
    <SettingsForm
      of="account"
      title={m.account_title()}
      says={m.account_says()}
      errors={errors}
      saved={saved}
      button={m.account_save()}
    >
      <TextField
        field={fields.holder}
        label={m.your_pay_holder()}
        maxLength={accountLengths.holder}
        autoComplete="off"
      />
      <TextField
        field={fields.bank}
        label={m.your_pay_bank()}
        maxLength={accountLengths.bank}
        autoComplete="off"
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          field={fields.account}
          label={m.your_pay_account()}
          maxLength={accountLengths.account}
          autoComplete="off"
        />
        <TextField
          field={fields.code}
          label={m.optional_field({ name: m.account_code() })}
          hint={m.account_code_hint()}
          maxLength={accountLengths.code}
          autoComplete="off"
        />
      </div>
    </SettingsForm>
  )
}
