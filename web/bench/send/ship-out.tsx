import { Form } from 'react-router'
import { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import { fromWire } from '#kernel/money.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { needed } from '../../forms/needed.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { May } from '../may.ts'

export const shipOutForm = z.object({
  courier: z.string().trim().max(60).optional(),
  tracking: needed(m.send_need_tracking, 60),
})

/** The courier number is scanned last: Enter sends the parcel. */
export function ShipOut({ file, may }: { file: CaseView; may: May }) {
  const { fields, errors } = useSentForm<z.input<typeof shipOutForm>>('ship', {
    // The desk's own, when it was sent once already; never whom the customer chose.
    courier: file.parcels.findLast(({ from }) => from === 'depot')?.courier ?? '',
  })
  const fee = file.fee && !file.fee.settled ? fromWire(file.fee.amount) : undefined
  if (!may.allowed)
    return (
      <section className="grid gap-4">
        {fee && (
          <p>
            {m.send_fee_due()} <MoneyText money={fee} total />
          </p>
        )}
        <BarredButton because={may.because ?? m.job_not_now()} size="touch" wide below>
          {m.command_ship_out()}
        </BarredButton>
        {fee && (
          <ButtonLink href={`/desk/cases/${file.number}/pay`} size="touch" wide>
            {m.send_to_money()}
          </ButtonLink>
        )}
      </section>
    )
  return (
    <Form method="post" id="ship" noValidate className="grid gap-4">
      <ErrorSummary errors={errors} />
      <CommandFields of="ship" version={file.version} />
      <TextField
        field={fields.courier}
        label={m.send_courier()}
        size="touch"
        maxLength={60}
        list="couriers"
        autoComplete="off"
      />
      <datalist id="couriers">
        {['SF Express', 'EMS', 'JD Logistics', 'ZTO', 'YTO', 'DHL', 'UPS', 'FedEx'].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        field={fields.tracking}
        label={m.send_tracking()}
        hint={m.send_tracking_hint()}
        size="touch"
        plate
        autoComplete="off"
      />
      <Button kind="primary" size="touch" wide>
        {m.command_ship_out()}
      </Button>
      <p className="text-small text-soft">{m.send_then()}</p>
    </Form>
  )
}
