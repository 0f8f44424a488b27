import { type Day, dayOf, isoOf } from '#kernel/calendar.ts'
import { endOfPeriod, lastDay, type PeriodEnd } from '#kernel/period.ts'
import type { Basis, Check } from './answer.ts'
import { daysAway, inTime, type TermView, unpublished } from './base-end.ts'
import { basisOf, inOrder, type Shared } from './basis.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Facts, StatuteFact } from './facts.ts'
import type { Purchase } from './purchase.ts'
import { sincePurchase } from './term.ts'

/**
 * Rule 8: what the law gives beside the policy, by the layers that the organization confirmed.
 * A layer for another country or other products does not apply and is left out. What only the
 * seller owes is the seller's, unless the maker sold the unit itself or took it on.
 */
export const statutes = (facts: Facts, purchase: Purchase, shared: Shared): Basis[] =>
  inOrder(facts.statutes)
    .filter(({ countries, models }) => {
      const { model } = facts.device
      return (
        countries.includes(facts.country) &&
        (models === null || model === null || models.includes(model))
      )
    })
    .map((layer) => {
      const { id, liable, makerTookOn } = layer
      const makers = liable === 'maker' || makerTookOn || facts.seller.kind === 'maker'
      return basisOf({ basis: 'statutory', id, owedBy: makers ? 'maker' : 'seller' }, [
        shared.identity,
        application(facts, layer),
        period(facts, purchase, layer),
        shared.cause && burden(facts, purchase, layer, shared.cause),
      ])
    })

const cited = ({ id, article }: StatuteFact) => [used('statute', article, id)]

/** Is this buyer, and this part of the goods, one that the law is for? */
function application(facts: Facts, layer: StatuteFact): Check {
  const { buyer, component } = facts
  const told = cited(layer)
  if (buyer === null)
    return unknown('application', 'buyer_unknown', [evidence('buyer')], {
      clause: null,
      facts: told,
    })
  if (!layer.buyers.includes(buyer))
    return failed('application', 'not_for_this_buyer', {
      clause: null,
      facts: [...told, used('buyer', buyer)],
    })
  if (!component)
    return unknown('application', 'component_unknown', [evidence('component')], {
      clause: null,
      facts: told,
    })
  const grounds = {
    clause: null,
    facts: [
      ...told,
      used('buyer', buyer),
      used('component', component.key),
      used('class', component.class),
    ],
  }
  return layer.covered.includes(component.class)
    ? passed('application', 'law_applies', grounds)
    : failed('application', 'not_these_goods', grounds)
}

/** Its own period: from the day the buyer held the unit, or from the purchase. */
function period(facts: Facts, purchase: Purchase, layer: StatuteFact): Check {
  const view = sinceStart(facts, purchase, layer, (first) => endOfLayer(facts, layer, first))
  const grounds = { clause: null, facts: [...cited(layer), ...view.facts] }
  if (view.result === 'passed') return passed('period', 'in_legal_period', grounds)
  if (view.result === 'failed') return failed('period', 'legal_period_over', grounds)
  return unknown('period', 'legal_period_open', view.missing, grounds)
}

function sinceStart(
  facts: Facts,
  purchase: Purchase,
  { from }: StatuteFact,
  endOf: (first: Day) => PeriodEnd,
): TermView {
  if (from === 'purchase' || facts.handedOverOn === null)
    return sincePurchase(facts, purchase, endOf)
  const end = endOf(dayOf(facts.handedOverOn))
  const result = inTime(end, dayOf(facts.reportedOn))
  return {
    result,
    reason: 'from_delivery',
    facts: [
      used('handed_over_on', facts.handedOverOn),
      used('covered_to', isoOf(end.last)),
      used('reported_on', facts.reportedOn),
    ],
    missing: result === 'unknown' ? unpublished([end]) : [],
  }
}

/** With what a free repair inside the period adds to it, once. */
function endOfLayer(facts: Facts, layer: StatuteFact, first: Day): PeriodEnd {
  const { period: rule, repairAdds } = layer
  const calendar = layer.calendar ?? facts.calendar
  const away = rule.addsRepairDays ? daysAway(facts) : []
  const end = endOfPeriod(first, rule, away, calendar)
  if (!repairAdds || !('months' in rule.length)) return end
  const lengthened = facts.repairs.some(
    ({ free, receivedOn }) =>
      free && receivedOn >= repairAdds.since && dayOf(receivedOn) <= end.last,
  )
  if (!lengthened) return end
  const length = { months: rule.length.months + repairAdds.months }
  return endOfPeriod(first, { ...rule, length }, away, calendar)
}

/** While the law presumes it, no inspection is needed to say that the product itself failed. */
function burden(facts: Facts, purchase: Purchase, layer: StatuteFact, cause: Check): Check {
  const { presumed } = layer
  if (presumed === null || cause.reason !== 'not_inspected') return cause
  const { result } = sinceStart(facts, purchase, layer, (first) => {
    const last = lastDay(first, presumed)
    return { last, unmoved: last, latest: last, provisional: false }
  })
  if (result !== 'passed') return cause
  return passed('cause', 'presumed', { clause: cause.clause, facts: cited(layer) })
}
