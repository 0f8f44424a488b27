import type { useForm } from '@conform-to/react'
import type { Language } from '#kernel/language.ts'
import * as m from '../../messages/compiled/messages.js'
import { Checkbox } from '../../ui/checkbox-rows.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Amount } from '../case/facts/quotation.tsx'
import type { Call } from './read-call.ts'
import type { Next, ReportForm } from './report-schema.ts'

type Fields = ReturnType<typeof useForm<ReportForm>>[1]

/** What comes of the call, with what each answer asks. */
export function NextStep({
  call,
  fields,
  next,
  spoken,
}: {
  call: Call
  fields: Fields
  next: Next
  spoken: Language
}) {
  return (
    <section className="grid gap-4">
      <h2 className="border-b border-line pb-1.5 text-body">{m.phone_next()}</h2>
      <RadioCards
        field={fields.next}
        label={<span className="sr-only">{m.phone_next()}</span>}
        columns={3}
        cards={[
          { value: 'report', label: m.phone_next_report(), says: m.phone_next_report_says() },
          { value: 'resolve', label: m.phone_next_resolve(), says: m.phone_next_resolve_says() },
          {
            value: 'authorize',
            label: m.phone_next_authorize(),
            says: m.phone_next_authorize_says(),
          },
        ]}
      />
      {next === 'resolve' && <Solved fields={fields} />}
      {next === 'authorize' && <SendIn call={call} fields={fields} spoken={spoken} />}
    </section>
  )
}

/** Words that stand within sentences elsewhere. */
const Capital = ({ children }: { children: string }) => (
  <span className="inline-block first-letter:uppercase">{children}</span>
)

function Solved({ fields }: { fields: Fields }) {
  return (
    <>
      <RadioCards
        field={fields.how}
        label={m.resolve_how()}
        columns={2}
        cards={[
          { value: 'advice', label: <Capital>{m.resolve_advice()}</Capital> },
          { value: 'guide', label: <Capital>{m.resolve_guide()}</Capital> },
          { value: 'software', label: <Capital>{m.resolve_software()}</Capital> },
          { value: 'no_fault', label: <Capital>{m.resolve_no_fault()}</Capital> },
        ]}
      />
      <TextArea field={fields.done} label={m.resolve_text()} hint={m.optional()} rows={2} />
    </>
  )
}

/** Where the caller sends it, read out; the fee and the notices that are told with it. */
function SendIn({ call, fields, spoken }: { call: Call; fields: Fields; spoken: Language }) {
  const { dealer, depots, fee } = call.way
  const [depot] = depots
  if (!depot) return null
  const toDealer = dealer && {
    value: 'dealer',
    label: m.authorize_to_dealer({ name: dealer.name }),
    says: (
      <>
        <Lines lines={dealer.lines} />
        {m.authorize_to_dealer_says()}
      </>
    ),
  }
  return (
    <>
      <RadioCards
        field={fields.sendTo}
        label={m.phone_tell_address()}
        hint={dealer ? m.authorize_bought_dealer() : m.authorize_bought_maker()}
        cards={[
          ...(toDealer ? [toDealer] : []),
          {
            value: 'depot',
            label: m.authorize_to_depot_named({ name: depot.name }),
            says: <Lines lines={depot.lines} />,
          },
        ]}
      />
      {depots.length > 1 && (
        <Select
          field={fields.depotId}
          label={m.authorize_depot()}
          choices={depots.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <p className="text-soft">{m.phone_tell_paper()}</p>
      <div className="divide-y divide-line border-y border-line">
        {fee && (
          <Checkbox
            name="feeTold"
            value="on"
            checked={fields.feeTold.initialValue === 'on'}
            label={
              <>
                {m.authorize_fee_before()} <Amount wire={fee} total />
                {m.authorize_fee_after()}
              </>
            }
            says={m.authorize_fee_says()}
          />
        )}
        {call.notices && (
          <Checkbox
            name="noticesTold"
            value="on"
            checked={fields.noticesTold.initialValue === 'on'}
            label={m.phone_notices_told()}
            says={m.phone_notices_told_says()}
          />
        )}
      </div>
      {call.notices && (
        <details>
          <summary className="link min-h-9 text-soft">{m.phone_notices()}</summary>
          <input type="hidden" name="policyVersion" value={call.notices.version} />
          <div lang={spoken} className="grid gap-3 border-s-2 border-line py-2 ps-4">
            {call.notices.in[spoken].map((notice) => (
              <div key={notice.id}>
                <h3 className="font-semibold">{notice.title}</h3>
                <p className="max-w-prose">{notice.text}</p>
              </div>
            ))}
          </div>
        </details>
      )}
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span key={line} className="block text-body text-ink">
        {line}
      </span>
    ))}
  </>
)
