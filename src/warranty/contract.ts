import { dayOf, isoOf } from '#kernel/calendar.ts'
import { endAfter, endOfPeriod, type PeriodEnd } from '#kernel/period.ts'
import type { Basis, Check } from './answer.ts'
import { baseEnd, daysAway, inTime, unpublished } from './base-end.ts'
import { basisOf, inOrder, type Shared } from './basis.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Agreed, ContractFact, Facts, PromiseFact } from './facts.ts'
import type { Purchase } from './purchase.ts'
import { sincePurchase } from './term.ts'

/**
 * Rule 6: extensions and renewals, each a basis with its own seller, dates and scope. A promise
 * that the maker guaranteed counts like one (rule 9); told only in words, a person reads it.
 */
export const contracts = (facts: Facts, purchase: Purchase, shared: Shared): Basis[] => [
  ...inOrder(facts.contracts).map((contract) =>
    contractOf(facts, purchase, contract, agreement(facts, contract), shared),
  ),
  ...inOrder(facts.promises)
    .filter((promise) => binds(facts, promise))
    .map((promise) => promised(facts, purchase, promise, shared)),
]

/** Does the maker answer for what a dealer promised? */
export const binds = ({ policy }: Facts, promise: PromiseFact): boolean =>
  promise.guaranteedByMaker || policy.promises.bindMaker

type Terms = Agreed & { id: string }

function contractOf(
  facts: Facts,
  purchase: Purchase,
  terms: Terms,
  agreed: Check,
  { identity, cause }: Shared,
): Basis {
  const { id, bears } = terms
  const checks = [identity, agreed, period(facts, purchase, terms), coverage(facts, terms), cause]
  return basisOf({ basis: 'contract', id, bears }, checks)
}

function promised(
  facts: Facts,
  purchase: Purchase,
  { id, dealerId, terms }: PromiseFact,
  shared: Shared,
): Basis {
  const { clause } = facts.policy.promises
  const grounds = { clause, facts: [used('promise', null, id), used('dealer', null, dealerId)] }
  if (terms)
    return contractOf(
      facts,
      purchase,
      { id, ...terms },
      passed('agreement', 'guaranteed', grounds),
      shared,
    )
  const reading = unknown('agreement', 'in_words', [evidence('promise_reading', id)], grounds)
  return basisOf({ basis: 'contract', id }, [shared.identity, reading, shared.cause])
}

/** Sold by whoever may sell it: the maker, or a dealer that was authorized on that day. */
function agreement(facts: Facts, { id, seller, agreedOn }: ContractFact): Check {
  const { clause, soldBy } = facts.policy.extension
  const told = [used('contract', null, id), used('agreed_on', agreedOn)]
  if (seller.kind === 'unknown') {
    const missing = [evidence('seller', id)]
    return unknown('agreement', 'seller_unknown', missing, { clause, facts: told })
  }
  if (seller.kind === 'maker') {
    return soldBy.includes('maker')
      ? passed('agreement', 'with_maker', { clause, facts: told })
      : failed('agreement', 'not_theirs_to_sell', { clause, facts: told })
  }
  if (seller.kind === 'other') {
    return seller.confirmedBy === null
      ? unknown('agreement', 'seller_unconfirmed', [evidence('seller_check', id)], {
          clause,
          facts: told,
        })
      : failed('agreement', 'not_theirs_to_sell', { clause, facts: told })
  }
  const grounds = { clause, facts: [...told, used('dealer', null, seller.id)] }
  if (!soldBy.includes('authorized_dealer'))
    return failed('agreement', 'not_theirs_to_sell', grounds)
  if (seller.authorizations === null) {
    const missing = [evidence('dealer_authorization', seller.id)]
    return unknown('agreement', 'authorization_unknown', missing, grounds)
  }
  const authorized = seller.authorizations.some(
    ({ from, to }) => from <= agreedOn && (to === null || agreedOn <= to),
  )
  return authorized
    ? passed('agreement', 'with_dealer', grounds)
    : failed('agreement', 'dealer_not_authorized', grounds)
}

/**
 * Its own dates. An undated one goes on from the base's final end, so that no day lies between,
 * and what it gives beyond the policy it gives from its agreement on. What was reported before the
 * agreement it does not cover.
 */
function period(facts: Facts, purchase: Purchase, terms: Terms): Check {
  const { clause } = facts.policy.extension
  const { agreedOn, from, cancelledOn } = terms
  const { reportedOn } = facts
  const told = [used('contract', null, terms.id), used('reported_on', reportedOn)]
  const refused = (reason: string, fact: string, day: string) =>
    failed('period', reason, { clause, facts: [...told, used(fact, day)] })
  if (reportedOn < agreedOn) return refused('before_agreement', 'agreed_on', agreedOn)
  if (cancelledOn !== null && reportedOn >= cancelledOn)
    return refused('contract_cancelled', 'cancelled_on', cancelledOn)
  if (from === null) return goingOn(facts, purchase, terms)
  if (reportedOn < from) return refused('before_contract', 'begins_on', from)
  const end = endOfDated(facts, terms, from)
  const grounds = { clause, facts: [...told, used('covered_to', isoOf(end.last))] }
  const result = inTime(end, dayOf(reportedOn))
  if (result === 'unknown')
    return unknown('period', 'contract_calendar_open', unpublished([end]), grounds)
  return result === 'passed'
    ? passed('period', 'in_contract', grounds)
    : failed('period', 'contract_over', grounds)
}

const fixed = (on: string): PeriodEnd => {
  const day = dayOf(on)
  return { last: day, unmoved: day, latest: day, provisional: false }
}

// A period that begins on a day counts from the one before: a year from 16 March ends 15 March.
const endOfDated = (facts: Facts, { end }: Terms, from: string): PeriodEnd =>
  'on' in end
    ? fixed(end.on)
    : endOfPeriod(dayOf(from) - 1, end, end.addsRepairDays ? daysAway(facts) : [], facts.calendar)

function goingOn(facts: Facts, purchase: Purchase, { id, end }: Terms): Check {
  const { clause } = facts.policy.extension
  const view = sincePurchase(facts, purchase, (first) =>
    'on' in end
      ? fixed(end.on)
      : endAfter(
          baseEnd(facts, first),
          end,
          end.addsRepairDays ? daysAway(facts) : [],
          facts.calendar,
        ),
  )
  const grounds = { clause, facts: [used('contract', null, id), ...view.facts] }
  if (view.result === 'passed') return passed('period', 'in_contract', grounds)
  if (view.result === 'failed') return failed('period', 'contract_over', grounds)
  const reason = view.reason === 'calendar_open' ? 'contract_calendar_open' : 'contract_end_open'
  return unknown('period', reason, view.missing, grounds)
}

function coverage({ component, policy }: Facts, { id, covered }: Terms): Check {
  const { clause } = policy.extension
  if (!component)
    return unknown('coverage', 'component_unknown', [evidence('component')], { clause })
  const told = [
    used('contract', null, id),
    used('component', component.key),
    used('class', component.class),
  ]
  const grounds = { clause, facts: told }
  return covered.includes(component.class)
    ? passed('coverage', 'in_contract_scope', grounds)
    : failed('coverage', 'out_of_contract_scope', grounds)
}
