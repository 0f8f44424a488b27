import type { Answer, Basis, Check, Evidence, Outcome } from './answer.ts'
import { cause } from './cause.ts'
import { channel } from './channel.ts'
import { type Facts, rulesVersion } from './facts.ts'
import { identity } from './identity.ts'
import { otherBases } from './other-bases.ts'
import { purchaseOf } from './purchase.ts'
import { scope } from './scope.ts'
import { term } from './term.ts'
import { waysOn } from './ways-on.ts'

/**
 * What can be said before anyone has inspected the unit: the checks of identity, channel, term
 * and scope, for hotline, portal and authorization. A pure function of its facts.
 */
export const entitlement = (facts: Facts): Answer => answer('entitlement', facts)

/**
 * Whether this fault of this component is covered: all five checks. A pure function of its
 * facts: it reads no clock, no database and no setting, and answers the same at every replay.
 * @throws when the facts are of another version of the rules
 */
export const verdict = (facts: Facts): Answer => answer('verdict', facts)

function answer(kind: Answer['kind'], facts: Facts): Answer {
  if (facts.rules !== rulesVersion)
    throw new Error(`Facts of rules ${facts.rules} can not be judged by rules ${rulesVersion}.`)
  const purchase = purchaseOf(facts)
  const { check: inTerm, dates } = term(facts, purchase)
  const checks = [identity(facts), channel(facts, purchase), inTerm, scope(facts)]
  if (kind === 'verdict') checks.push(cause(facts))
  const bases = [basisOf(checks), ...otherBases(facts)]
  const outcome = outcomeOf(bases)
  return {
    kind,
    rules: rulesVersion,
    policyVersion: facts.policy.version,
    component: facts.component?.key ?? null,
    outcome,
    bases,
    dates,
    missing: outcome === 'undetermined' ? stillDeciding(bases) : [],
    waysOn: outcome === 'not_covered' ? waysOn(facts, bases) : [],
    promises: ownPromises(facts),
  }
}

/** The base term: holds when all checks passed, is out when one failed, else open. */
function basisOf(checks: readonly Check[]): Basis {
  if (checks.some((check) => check.result === 'failed'))
    return { basis: 'base', state: 'out', checks }
  const holds = checks.every((check) => check.result === 'passed')
  return { basis: 'base', state: holds ? 'holds' : 'open', checks }
}

/** Covered when one basis holds, not covered when all that apply are out, else undetermined. */
export function outcomeOf(bases: readonly Pick<Basis, 'state'>[]): Outcome {
  if (bases.some((basis) => basis.state === 'holds')) return 'covered'
  return bases.every((basis) => basis.state === 'out') ? 'not_covered' : 'undetermined'
}

/** What is missing in the bases that are still open, each thing once. */
function stillDeciding(bases: readonly Basis[]): Evidence[] {
  const wanted = new Map<string, Evidence>()
  for (const { state, checks } of bases) {
    if (state !== 'open') continue
    for (const item of checks.flatMap((check) => check.missing))
      wanted.set(`${item.kind} ${item.id} ${item.detail}`, item)
  }
  return [...wanted.values()]
}

const ownPromises = ({ promises }: Facts): Answer['promises'] =>
  promises
    .filter((promise) => !promise.guaranteedByMaker)
    .map(({ id, dealerId }) => ({ id, dealerId }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
