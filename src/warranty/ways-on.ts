import type { Basis, WayOn } from './answer.ts'
import type { Facts } from './facts.ts'

/**
 * Where a customer whose fault is not covered can turn: whoever is responsible, paid service
 * (as far as the policy offers them), and always an appeal.
 */
export function waysOn(facts: Facts, bases: readonly Basis[]): WayOn[] {
  const { offers } = facts.policy.waysOn
  return [
    ...(offers.includes('responsible_party') ? [responsible(facts, bases)] : []),
    ...(offers.includes('paid_service') ? [{ way: 'paid_service' } as const] : []),
    { way: 'appeal' },
  ]
}

/** Whoever owes it by law or promised more, the dealer that sold outside the channel, a courier, or somebody else. */
function responsible({ seller, promises, policy }: Facts, bases: readonly Basis[]): WayOn {
  const owed = bases.some(({ owedBy, state }) => owedBy === 'seller' && state !== 'out')
  if (owed && seller.kind === 'dealer')
    return { way: 'responsible_party', party: 'dealer', id: seller.id }
  const failures = bases.flatMap((basis) =>
    basis.checks.filter((check) => check.result === 'failed'),
  )
  const promise = promises.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0]
  if (promise) return { way: 'responsible_party', party: 'dealer', id: promise.dealerId }
  if (seller.kind === 'dealer' && failures.some((check) => check.name === 'channel'))
    return { way: 'responsible_party', party: 'dealer', id: seller.id }
  const excluding = failures.map((check) =>
    policy.exclusions.find((exclusion) => exclusion.clause === check.clause),
  )
  const party = excluding.find((exclusion) => exclusion?.responsible)?.responsible ?? 'other'
  const id = party === 'dealer' && seller.kind === 'dealer' ? seller.id : null
  return { way: 'responsible_party', party, id }
}
