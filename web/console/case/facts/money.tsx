import { Link } from 'react-router'
import type { ShownPayment } from '#casefile/view.ts'
import { feeBinds } from '#cases/fee.ts'
import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import { pathOf } from '../paths.ts'
import type { CaseData } from '../read-case.ts'
import { Part, Row } from './part.tsx'
import { Amount } from './quotation.tsx'

const kinds: Record<ShownPayment['kind'], () => string> = {
  bank_transfer: m.payment_bank_transfer,
  cash: m.payment_cash,
  refund: m.payment_refund,
  reversal: m.payment_reversal,
}

/** What the case asks for, what came in, what is open or over. */
export function Money({ known }: { known: CaseData }) {
  const { file, acts } = known
  const { money, payments, fee } = file
  if (payments.length === 0 && !fee && Number(money.asked.amount) === 0) return null
  const mayPay = acts.some(({ command, allowed }) => command === 'pay' && allowed)
  return (
    <Part
      title={m.payments()}
      aside={
        mayPay && (
          <Link to={pathOf('pay', file.number)} className="link">
            {m.payments_record()}
          </Link>
        )
      }
    >
      {fee && (
        <Row name={m.payments_fee()}>
          <Amount wire={fee.amount} />{' '}
          <span className="text-small text-soft">
            {!feeBinds(file.outcome) && m.payments_fee_not_due()}
            {!fee.settled && m.payments_fee_due()}
          </span>
        </Row>
      )}
      {payments.map((payment) => (
        <Row
          key={payment.id}
          name={
            <>
              {kinds[payment.kind]()} <DateText at={payment.receivedOn} weekday={false} />
              {payment.reference && <span className="text-small"> {payment.reference}</span>}
            </>
          }
        >
          <Amount wire={payment.amount} />
        </Row>
      ))}
      {(payments.length > 0 || Number(money.asked.amount) > 0) && (
        <div className="border-t border-line pt-1 font-semibold">
          {Number(money.surplus.amount) > 0 ? (
            <Row name={m.payments_over()}>
              <Amount wire={money.surplus} total />
            </Row>
          ) : (
            <Row name={m.payments_due()}>
              <Amount wire={money.due} total />
            </Row>
          )}
        </div>
      )}
    </Part>
  )
}
