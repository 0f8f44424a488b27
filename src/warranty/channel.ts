import { type Day, dayOf } from '#kernel/calendar.ts'
import type { Check } from './answer.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Authorization, Facts, Seller } from './facts.ts'
import type { Purchase } from './purchase.ts'
import { boughtUnit } from './unit.ts'

/**
 * Check 2: bought from the maker, or from a dealer that was authorized on the day of purchase.
 * Whoever is not known is unknown; a seller that is neither is one only when a person says so.
 */
export function channel(facts: Facts, purchase: Purchase): Check {
  const { seller } = facts
  const { clause, sellers } = facts.policy.channel
  switch (seller.kind) {
    case 'maker':
      return sellers.includes('maker')
        ? passed('channel', 'from_maker', { clause })
        : failed('channel', 'not_a_channel', { clause })
    case 'dealer':
      if (!sellers.includes('authorized_dealer'))
        return failed('channel', 'not_a_channel', {
          clause,
          facts: [used('dealer', null, seller.id)],
        })
      return fromDealer(facts, seller, purchase)
    case 'other':
      return seller.confirmedBy === null
        ? unknown('channel', 'seller_unconfirmed', [evidence('seller_check')], { clause })
        : failed('channel', 'not_a_channel', {
            clause,
            facts: [used('confirmed_by', null, seller.confirmedBy)],
          })
    case 'unknown':
      return unknown('channel', 'seller_unknown', [evidence('seller')], { clause })
  }
}

function fromDealer(
  facts: Facts,
  { id, authorizations }: Extract<Seller, { kind: 'dealer' }>,
  purchase: Purchase,
): Check {
  const { clause } = facts.policy.channel
  const days = [...new Set(purchase.sure.map(({ day }) => day))]
  const grounds = {
    clause,
    facts: [used('dealer', null, id), ...days.map((day) => used('bought_on', day))],
  }
  if (authorizations === null) {
    const missing = [evidence('dealer_authorization', id)]
    return unknown('channel', 'authorization_unknown', missing, grounds)
  }
  const { always, ever } = authorizedIn(authorizations, possibleDays(facts, purchase))
  if (always) return passed('channel', 'from_dealer', grounds)
  if (!ever && !savedByDoubtful(authorizations, purchase))
    return failed('channel', 'not_authorized', grounds)
  const confirm = purchase.doubtful.map(({ proof, doubt }) =>
    evidence('proof_confirmation', proof.id, doubt),
  )
  const settle = purchase.sure.map(({ proof }) => evidence('proof_agreement', proof.id))
  const ask =
    purchase.sure.length === 0 ? [evidence('purchase_proof')] : days.length > 1 ? settle : []
  return unknown('channel', 'day_unknown', [...confirm, ...ask], grounds)
}

type Span = { from: Day; to: Day }

/** The days on which it may have been bought: those of the documents, else shipping to report. */
function possibleDays(facts: Facts, { sure, shipped }: Purchase): Span[] {
  if (sure.length > 0) return sure.map(({ day }) => ({ from: dayOf(day), to: dayOf(day) }))
  const reported = dayOf(facts.reportedOn)
  const earliest = shipped?.on ?? boughtUnit(facts).madeOn
  return [
    {
      from: earliest === null ? Number.MIN_SAFE_INTEGER : Math.min(dayOf(earliest), reported),
      to: reported,
    },
  ]
}

function authorizedIn(authorizations: readonly Authorization[], spans: readonly Span[]) {
  const periods = authorizations
    .map(({ from, to }) => ({
      from: dayOf(from),
      to: to === null ? Number.MAX_SAFE_INTEGER : dayOf(to),
    }))
    .sort((one, other) => one.from - other.from)
  const throughout = ({ from, to }: Span) => {
    let reached = from
    for (const period of periods) {
      if (period.from <= reached) reached = Math.max(reached, period.to + 1)
    }
    return reached > to
  }
  const once = ({ from, to }: Span) =>
    periods.some((period) => period.from <= to && period.to >= from)
  return { always: spans.every(throughout), ever: spans.some(once) }
}

/** Would a document that only lacks a person's confirmation put the purchase into a period? */
const savedByDoubtful = (authorizations: readonly Authorization[], { doubtful }: Purchase) =>
  doubtful.some(({ day }) =>
    authorizations.some(({ from, to }) => from <= day && (to === null || day <= to)),
  )
