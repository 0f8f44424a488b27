import { dayOf, isoOf } from '#kernel/calendar.ts'
import { lastDay } from '#kernel/period.ts'
import type { Basis, Check } from './answer.ts'
import { basisOf, inOrder, type Shared } from './basis.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Facts, RepairFact } from './facts.ts'

type Delivered = RepairFact & { deliveredOn: string }

/**
 * Rule 7: a repair, a paid one too, is warranted for the set days from its delivery back, for the
 * same fault and for the parts fitted. None where neither the policy nor the desk set any days;
 * one that was not back yet when the fault was reported is not over.
 */
export function repairWarranties(facts: Facts, { identity, cause }: Shared): Basis[] {
  const days = facts.policy.days.repairWarrantyDays ?? facts.desk.repairWarrantyDays
  if (days === null) return []
  const back = facts.repairs.filter(
    (repair): repair is Delivered =>
      repair.deliveredOn !== null && repair.deliveredOn <= facts.reportedOn,
  )
  return inOrder(back).map((repair) =>
    basisOf({ basis: 'repair_warranty', id: repair.id }, [
      identity,
      period(facts, repair, days),
      relation(facts, repair),
      cause,
    ]),
  )
}

function period(facts: Facts, { id, deliveredOn }: Delivered, days: number): Check {
  const last = lastDay(dayOf(deliveredOn), { days })
  const grounds = {
    clause: null,
    facts: [
      used('repair', null, id),
      used('delivered_on', deliveredOn),
      used('warranty_days', days),
      used('covered_to', isoOf(last)),
      used('reported_on', facts.reportedOn),
    ],
  }
  return dayOf(facts.reportedOn) <= last
    ? passed('period', 'in_repair_warranty', grounds)
    : failed('period', 'repair_warranty_over', grounds)
}

/** A part that was fitted is warranted whatever fails in it; of the rest a person says if it is the same fault. */
function relation(facts: Facts, { id, components, partsFitted }: Delivered): Check {
  const { component, sameFaults } = facts
  const told = [used('repair', null, id)]
  const said = sameFaults.filter((word) => word.repair === id)
  if (!component)
    return unknown('relation', 'component_unknown', [evidence('component')], {
      clause: null,
      facts: told,
    })
  const grounds = { clause: null, facts: [...told, used('component', component.key)] }
  if (partsFitted.includes(component.key)) return passed('relation', 'part_fitted', grounds)
  const same = said.find((word) => word.same)
  if (same)
    return passed('relation', 'same_fault', {
      clause: null,
      facts: [...grounds.facts, used('confirmed_by', null, same.by)],
    })
  const [other] = said
  if (other)
    return failed('relation', 'another_fault', {
      clause: null,
      facts: [...grounds.facts, used('confirmed_by', null, other.by)],
    })
  return components.includes(component.key)
    ? unknown('relation', 'not_compared', [evidence('same_fault', id)], grounds)
    : failed('relation', 'not_repaired_then', grounds)
}
