import { type Borne, borneKinds } from '#policy/borne.ts'
import type { Answer, Basis, Evidence, Outcome } from './answer.ts'
import { basisOf, inOrder } from './basis.ts'
import { cause } from './cause.ts'
import { channel } from './channel.ts'
import { binds, contracts } from './contract.ts'
import { type Facts, rulesVersion } from './facts.ts'
import { identity } from './identity.ts'
import { purchaseOf } from './purchase.ts'
import { recalls } from './recall.ts'
import { repairWarranties } from './repair-warranty.ts'
import { scope } from './scope.ts'
import { statutes } from './statute.ts'
import { term } from './term.ts'
import { borneByTerm } from './variants.ts'
import { waysOn } from './ways-on.ts'

/**
 * What can be said before anyone has inspected the unit: the checks of identity, channel, term
 * and scope, for hotline, portal and authorization. A pure function of its facts.
 */
export const entitlement = (facts: Facts): Answer => answer('entitlement', facts)

/**
 * Whether this fault of this component is covered: every basis with all of its checks. A pure function of its
 * facts: it reads no clock, no database and no setting, and answers the same at every replay.
 * @throws when the facts are of another version of the rules
 */
export const verdict = (facts: Facts): Answer => answer('verdict', facts)

function answer(kind: Answer['kind'], facts: Facts): Answer {
  if (facts.rules !== rulesVersion)
    throw new Error(`Facts of rules ${facts.rules} can not be judged by rules ${rulesVersion}.`)
  const purchase = purchaseOf(facts)
  const { check: inTerm, dates } = term(facts, purchase)
  const shared = { identity: identity(facts), cause: kind === 'verdict' ? cause(facts) : null }
  const base = basisOf({ basis: 'base', bears: borneByTerm(facts) }, [
    shared.identity,
    channel(facts, purchase),
    inTerm,
    scope(facts),
    shared.cause,
  ])
  const bases = [
    base,
    ...contracts(facts, purchase, shared),
    ...repairWarranties(facts, shared),
    ...statutes(facts, purchase, shared),
    ...recalls(facts),
  ]
  const outcome = outcomeOf(bases)
  return {
    kind,
    rules: rulesVersion,
    policyVersion: facts.policy.version,
    component: facts.component?.key ?? null,
    outcome,
    bears: borneBy(bases),
    bases,
    dates,
    missing: outcome === 'undetermined' ? stillDeciding(bases) : [],
    waysOn: outcome === 'not_covered' ? waysOn(facts, bases) : [],
    promises: ownPromises(facts),
  }
}

const ofMaker = ({ owedBy }: Pick<Basis, 'owedBy'>): boolean => owedBy === 'maker'

/**
 * Covered when one basis holds, not covered when all that apply are out, else undetermined. What
 * the seller owes is shown beside.
 */
export function outcomeOf(all: readonly Pick<Basis, 'state' | 'owedBy'>[]): Outcome {
  const bases = all.filter(ofMaker)
  if (bases.some((basis) => basis.state === 'holds')) return 'covered'
  return bases.every((basis) => basis.state === 'out') ? 'not_covered' : 'undetermined'
}

const borneBy = (bases: readonly Basis[]): Borne[] =>
  borneKinds.filter((kind) =>
    bases.some((basis) => ofMaker(basis) && basis.state === 'holds' && basis.bears.includes(kind)),
  )

/** What is missing in the bases that are still open, each thing once. */
function stillDeciding(bases: readonly Basis[]): Evidence[] {
  const wanted = new Map<string, Evidence>()
  for (const basis of bases) {
    if (basis.state !== 'open' || !ofMaker(basis)) continue
    for (const item of basis.checks.flatMap((check) => check.missing))
      wanted.set(`${item.kind} ${item.id} ${item.detail}`, item)
  }
  return [...wanted.values()]
}

const ownPromises = (facts: Facts): Answer['promises'] =>
  inOrder(facts.promises)
    .filter((promise) => !binds(facts, promise))
    .map(({ id, dealerId }) => ({ id, dealerId }))
