import type { Basis, BasisName, FactUsed } from './answer.ts'
import { evidence, unknown, used } from './check.ts'
import type { Facts } from './facts.ts'

/**
 * Bases beside the policy's own that apply to this unit. These rules do not reckon them yet, so
 * one that applies stays open for a person: nothing is refused that may rest on it. A basis
 * without facts does not apply, and is neither out nor in the answer.
 */
export function otherBases(facts: Facts): Basis[] {
  if (!hasAny(facts)) return []
  const guaranteed = facts.promises.filter((promise) => promise.guaranteedByMaker)
  const applying: [BasisName, string, FactUsed[]][] = [
    [
      'contract',
      facts.policy.extension.clause,
      [...named('contract', facts.contracts), ...named('promise', guaranteed)],
    ],
    [
      'repair_warranty',
      facts.policy.term.clause,
      named(
        'repair',
        facts.repairs.filter((repair) => repair.warrantyDays !== null && repair.deliveredOn),
      ),
    ],
    [
      'statutory',
      facts.policy.term.clause,
      named(
        'statute',
        facts.statutes.filter(({ liable, makerTookOn }) => liable === 'maker' || makerTookOn),
      ),
    ],
    [
      'recall',
      facts.policy.term.clause,
      named(
        'recall',
        facts.recalls.filter((recall) => recall.inRange),
      ),
    ],
  ]
  return applying
    .filter(([, , told]) => told.length > 0)
    .map(([basis, clause, told]) => ({
      basis,
      state: 'open',
      checks: [
        unknown('by_person', basis, [evidence('person_decides', null, basis)], {
          clause,
          facts: told,
        }),
      ],
    }))
}

const hasAny = ({ contracts, repairs, statutes, recalls, promises }: Facts): boolean =>
  contracts.length + repairs.length + statutes.length + recalls.length + promises.length > 0

const named = (fact: string, items: readonly { id: string }[]): FactUsed[] =>
  items
    .map(({ id }) => used(fact, null, id))
    .sort((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1))
