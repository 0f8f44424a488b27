import { Form } from 'react-router'
import type { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import type { May } from '../../bench/may.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AskAnother } from './ask-another.tsx'
import type { refundForm } from './forms.ts'
import { isSome } from './wire.tsx'

/** Money that goes back; above the desk's limit one person asks for it and a second pays. */
export function RefundForm({ file, today, may }: { file: CaseView; today: string; may: May }) {
  const open = file.tasks.filter(({ doneAt }) => doneAt === null)
  const owed = open.some(({ kind }) => kind === 'refund')
  const asked = open.find(({ kind }) => kind === 'approve_refund')?.amount
  const { fields, errors, refusal } = useSentForm<z.input<typeof refundForm>>('refund', {
    amount: asked?.amount ?? (isSome(file.money.surplus) ? file.money.surplus.amount : ''),
    paidOn: today,
  })
  if (!may.allowed || !isSome(file.money.paid)) return null
  return (
    <details
      open={owed || asked !== undefined || isSome(file.money.surplus) || errors.length > 0}
      className="rounded-control border border-line px-5 py-2"
    >
      <summary className="min-h-10 py-2 text-h2 font-semibold">{m.money_give_back()}</summary>
      <div className="grid gap-4 pb-3">
        <Form method="post" id="refund" noValidate className="grid gap-4">
          <ErrorSummary errors={errors} />
          <CommandFields of="refund" version={file.version} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              field={fields.amount}
              label={m.money_amount_in({ currency: file.money.due.currency })}
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField field={fields.paidOn} label={m.money_paid_on()} type="date" max={today} />
          </div>
          <TextField
            field={fields.reference}
            label={m.money_reference()}
            maxLength={80}
            autoComplete="off"
          />
          <Button size="large">{m.command_refund()}</Button>
        </Form>
        <AskAnother refusal={refusal} file={file} kind="approve_refund" />
      </div>
    </details>
  )
}
