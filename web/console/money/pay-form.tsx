import { Form } from 'react-router'
import type { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import type { May } from '../../bench/may.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { payForm } from './forms.ts'
import { isSome } from './wire.tsx'

/** Money that arrived: in whole or in part, in whatever stage (law 8). */
export function PayForm({ file, today, may }: { file: CaseView; today: string; may: May }) {
  const awaited = isSome(file.money.due)
  const { fields, errors } = useSentForm<z.input<typeof payForm>>('pay', {
    method: 'bank_transfer',
    amount: awaited ? file.money.due.amount : '',
    receivedOn: today,
  })
  return (
    <section className="grid gap-4 rounded-control border border-line p-5">
      <div>
        <h2>{m.money_record()}</h2>
        {!awaited && <p className="text-small text-soft">{m.money_not_awaited()}</p>}
      </div>
      {may.allowed ? (
        <Form method="post" id="pay" noValidate className="grid gap-4">
          <ErrorSummary errors={errors} />
          <CommandFields of="pay" version={file.version} />
          <RadioCards
            field={fields.method}
            label={m.money_how()}
            columns={2}
            cards={[
              { value: 'bank_transfer', label: m.money_bank_transfer() },
              { value: 'cash', label: m.money_cash() },
            ]}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              field={fields.amount}
              label={m.money_amount_in({ currency: file.money.due.currency })}
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              field={fields.receivedOn}
              label={m.money_received_on()}
              type="date"
              max={today}
            />
          </div>
          <TextField
            field={fields.reference}
            label={m.money_reference()}
            hint={m.money_reference_hint()}
            maxLength={80}
            autoComplete="off"
          />
          <Button kind={awaited ? 'primary' : 'quiet'} size="large">
            {m.command_pay()}
          </Button>
        </Form>
      ) : (
        <BarredButton because={may.because ?? m.job_not_now()} size="large" below>
          {m.command_pay()}
        </BarredButton>
      )}
    </section>
  )
}
