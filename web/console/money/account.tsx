import { Form } from 'react-router'
import type { CaseView, ShownPayment } from '#casefile/view.ts'
import { feeBinds } from '#cases/fee.ts'
import { quotationName } from '#quotations/quotation.ts'
import type { May } from '../../bench/may.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { isSome, Wire } from './wire.tsx'

const kinds: Record<ShownPayment['kind'], () => string> = {
  bank_transfer: m.money_bank_transfer,
  cash: m.money_cash,
  refund: m.money_refund,
  reversal: m.money_reversal,
}

/** What the case asks for, what came in, and what is left. */
export function Account({ file, may }: { file: CaseView; may: May }) {
  const { errors } = useSentForm('reverse')
  const accepted = file.quotations.filter(({ state }) => state === 'accepted')
  const fee = feeBinds(file.outcome) ? file.fee : null
  const reversed = new Set(file.payments.map(({ reversesId }) => reversesId))
  return (
    <section className="grid gap-3">
      <ErrorSummary errors={errors} />
      <Table
        caption={m.money_account()}
        head={
          <>
            <Th>{m.money_what()}</Th>
            <Th className="max-sm:hidden">{m.money_reference()}</Th>
            <Th>{m.money_day()}</Th>
            <Th figures>{m.money_asked()}</Th>
            <Th figures>{m.money_paid()}</Th>
          </>
        }
      >
        {accepted.map((offer) => (
          <tr key={offer.id}>
            <Td className="h-11">
              {m.money_quotation({ quotation: quotationName(file.number, offer) })}
            </Td>
            <Td className="max-sm:hidden" />
            <Td />
            <Td figures>
              <Wire money={offer.gross} />
            </Td>
            <Td />
          </tr>
        ))}
        {fee && (
          <tr>
            <Td className="h-11">{m.money_fee()}</Td>
            <Td className="max-sm:hidden" />
            <Td />
            <Td figures>
              <Wire money={fee.amount} />
            </Td>
            <Td />
          </tr>
        )}
        {file.payments.map((payment) => (
          <tr key={payment.id}>
            <Td className="h-11">
              <span className="flex flex-wrap items-center gap-x-3">
                {kinds[payment.kind]()}
                {reversed.has(payment.id) && (
                  <span className="text-small text-soft">{m.money_reversed()}</span>
                )}
                {may.allowed && payment.kind !== 'reversal' && !reversed.has(payment.id) && (
                  <Reverse payment={payment} version={file.version} />
                )}
              </span>
            </Td>
            <Td className="max-sm:hidden">{payment.reference}</Td>
            <Td>
              <DateText at={payment.receivedOn} weekday={false} />
            </Td>
            <Td />
            <Td figures>
              <Wire money={payment.amount} />
            </Td>
          </tr>
        ))}
      </Table>
      {accepted.length === 0 && file.payments.length === 0 && !fee && (
        <p className="text-soft">{m.money_nothing_asked()}</p>
      )}
      <dl className="ms-auto grid grid-cols-[auto_auto] gap-x-8 gap-y-1 text-end">
        <dt className="text-soft">{m.money_asked()}</dt>
        <dd>
          <Wire money={file.money.asked} />
        </dd>
        <dt className="text-soft">{m.money_paid()}</dt>
        <dd>
          <Wire money={file.money.paid} />
        </dd>
        <dt className="border-t border-ink pt-1 text-h2 font-semibold">
          {isSome(file.money.surplus) ? m.money_surplus() : m.money_due()}
        </dt>
        <dd className="border-t border-ink pt-1 text-h2 font-semibold">
          <Wire money={isSome(file.money.surplus) ? file.money.surplus : file.money.due} total />
        </dd>
      </dl>
    </section>
  )
}

/** A mistaken row is taken back by a second one; it is asked for twice, so that no slip does it. */
function Reverse({ payment, version }: { payment: ShownPayment; version: number }) {
  return (
    <details className="relative">
      <summary className="link inline-flex min-h-9 items-center text-small text-soft">
        {m.money_reverse()}
      </summary>
      <Form method="post" className="flex items-center gap-3 pb-2">
        <CommandFields of="reverse" about={payment.id} version={version} />
        <input type="hidden" name="paymentId" value={payment.id} />
        <span className="text-small">{m.money_reverse_says()}</span>
        <Button>{m.money_reverse_yes()}</Button>
      </Form>
    </details>
  )
}
