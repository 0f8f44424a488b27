import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import type { EventFacts } from './facts.ts'
import { Heard, type Teller, Words } from './told.tsx'

/** `Q1`, from the second version on `Q1-2`: as it is spoken and printed. */
const nameOf = (facts: EventFacts): string => {
  const version = facts.number('version') ?? 1
  return `Q${facts.number('number') ?? 1}${version > 1 ? `-${version}` : ''}`
}

/** Quotations, answers, payments. */
export const money = {
  quote: ({ facts, file }) => {
    const until = facts.text('validUntil')
    const given = facts.money('goodwillMinor', file.money.asked.currency)
    return {
      title: m.event_quote({
        name: nameOf(facts),
        amount: facts.money('grossMinor', file.money.asked.currency) ?? '',
      }),
      body: (
        <>
          <Heard facts={facts} file={file} />
          {given && <p>{m.event_quote_goodwill({ amount: given })}</p>}
          {given && <Words id={facts.text('textId')} file={file} ours />}
          {until && (
            <p>
              {m.event_quote_until_before()} <DateText at={until} />
            </p>
          )}
        </>
      ),
    }
  },
  accept: ({ facts, file }) => ({
    title: m.event_accept({ name: nameOf(facts) }),
    body: <Heard facts={facts} file={file} />,
  }),
  decline: ({ facts, file }) => ({
    title: m.event_decline({ name: nameOf(facts) }),
    body: <Heard facts={facts} file={file} />,
  }),
  request_quotation: ({ facts }) => ({
    title: m.event_request_quotation({ name: nameOf(facts) }),
  }),
  pay: ({ facts, file }) => {
    const amount = facts.money('minor', file.money.asked.currency) ?? ''
    return {
      title:
        facts.text('kind') === 'reversal'
          ? m.event_pay_reversed({ amount })
          : m.event_pay({ amount }),
    }
  },
  waive: ({ facts, file }) => ({
    title: m.event_waive({ amount: facts.money('minor', file.money.asked.currency) ?? '' }),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  refund: ({ facts, file }) => ({
    title: m.event_refund({ amount: facts.money('minor', file.money.asked.currency) ?? '' }),
  }),
} satisfies Record<string, Teller>
