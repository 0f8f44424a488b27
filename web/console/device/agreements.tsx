import { Form } from 'react-router'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Part } from '../case/facts/part.tsx'
import { AddAgreement } from './add-agreement.tsx'
import type { Unit } from './read-unit.ts'

type Agreement = Unit['agreements'][number]

const kinds = { contract: m.agreement_contract, promise: m.agreement_promise }

/** Contracts beyond the policy, and what dealers promised: each says what it gives and until when. */
export function Agreements({ unit }: { unit: Unit }) {
  const { agreements, mayEnterAgreement } = unit
  const { errors } = useSentForm('guarantee')
  const { errors: more } = useSentForm('withdrawAgreement')
  if (agreements.length === 0 && !mayEnterAgreement) return null
  return (
    <Part title={m.unit_agreements()}>
      <ErrorSummary errors={[...errors, ...more]} />
      {agreements.length === 0 && <p className="text-small text-soft">{m.agreement_none()}</p>}
      <ul className="divide-y divide-line">
        {agreements.map((agreement) => (
          <Row key={agreement.id} agreement={agreement} unit={unit} />
        ))}
      </ul>
      {/* Another number of them: what was typed is kept, and the form folds again. */}
      {mayEnterAgreement && <AddAgreement key={agreements.length} unit={unit} />}
    </Part>
  )
}

function Row({ agreement, unit }: { agreement: Agreement; unit: Unit }) {
  const { mayEnterAgreement, mayGuarantee } = unit
  const { kind, withMaker, dealer, agreedOn, withdrawn, guaranteed, note } = agreement
  return (
    <li className="grid gap-0.5 py-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <span className={withdrawn ? 'text-soft line-through' : undefined}>{kinds[kind]()}</span>
        <DateText at={agreedOn} weekday={false} year />
      </div>
      <p className="text-small text-soft">
        {withMaker ? m.unit_maker() : (dealer ?? m.unit_unknown())}
        {m.list_comma()}
        <Until agreement={agreement} />
      </p>
      {note && <p className="text-small break-words">{note}</p>}
      <div className="flex flex-wrap items-center justify-between gap-2 text-small text-soft">
        <span>
          {withdrawn
            ? m.proof_withdrawn()
            : kind === 'promise' &&
              (guaranteed ? m.agreement_guaranteed() : m.agreement_dealers_own())}
        </span>
        {!withdrawn && (
          <span className="flex gap-2">
            {kind === 'promise' && !guaranteed && mayGuarantee && (
              <Decide id={agreement.id} of="guarantee" says={m.agreement_guarantee()} />
            )}
            {mayEnterAgreement && (
              <Decide id={agreement.id} of="withdrawAgreement" says={m.proof_withdraw()} />
            )}
          </span>
        )}
      </div>
      {!withdrawn && !agreement.cancelledOn && mayEnterAgreement && <End id={agreement.id} />}
    </li>
  )
}

/** Until when it is in force, as far as it says so itself. */
function Until({ agreement }: { agreement: Agreement }) {
  const { fromOn, toOn, lengthMonths, lengthDays, cancelledOn } = agreement
  const length = lengthMonths
    ? m.agreement_months({ count: lengthMonths })
    : lengthDays
      ? m.agreement_days({ count: lengthDays })
      : null
  return (
    <>
      {fromOn && (
        <>
          {m.agreement_from()} <DateText at={fromOn} weekday={false} year />{' '}
        </>
      )}
      {toOn && (
        <>
          {m.agreement_to()} <DateText at={toOn} weekday={false} year />
        </>
      )}
      {length && (fromOn ? length : m.agreement_going_on({ length }))}
      {!toOn && !length && m.agreement_in_words()}
      {cancelledOn && (
        <>
          {m.list_comma()}
          {m.agreement_cancelled_from()} <DateText at={cancelledOn} weekday={false} year />
        </>
      )}
    </>
  )
}

function Decide({
  id,
  of,
  says,
}: {
  id: string
  of: 'guarantee' | 'withdrawAgreement'
  says: string
}) {
  return (
    <Form method="post" preventScrollReset>
      <CommandFields of={of} about={id} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="link min-h-6 text-ink">
        {says}
      </button>
    </Form>
  )
}

function End({ id }: { id: string }) {
  return (
    <details className="text-small">
      <summary className="link">{m.agreement_end()}</summary>
      <Form method="post" preventScrollReset className="flex items-end gap-2 pt-2">
        <CommandFields of="endAgreement" about={id} />
        <input type="hidden" name="id" value={id} />
        <label className="grid gap-1">
          {m.agreement_cancelled_from()}
          <input
            type="date"
            name="on"
            required
            className="min-h-10 rounded-control border border-edge bg-paper px-2"
          />
        </label>
        <button type="submit" className="link min-h-10 text-ink">
          {m.agreement_end()}
        </button>
      </Form>
    </details>
  )
}
