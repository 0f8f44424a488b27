import { isDeepStrictEqual } from 'node:util'
import type { Deps } from '#platform/deps.ts'
import type { Policy } from '#policy/policy.ts'
import { selectPolicies } from '#policy/store.ts'
import { replay, replayable } from '#warranty/replay.ts'
import { type KeptVerdict, selectKeptVerdicts } from './kept-verdicts-store.ts'

/** `differs`: its facts give another answer than it says; the others could not be tried. */
export type VerdictFault = {
  organizationId: string
  /** Of the case. */
  number: string
  verdictId: string
  fault: 'differs' | 'rules_unknown' | 'policy_missing'
}
export type VerifiedRules = { rules: number; verdicts: number; faults: VerdictFault[] }

const page = 500

/**
 * Reaches every verdict again from the facts that it keeps and the version of the policy that it
 * names. Nothing is changed, and only one page is in memory at a time.
 * @returns by version of the rules, the first one first
 */
export async function verifyVerdicts(deps: Deps): Promise<VerifiedRules[]> {
  const byRules = new Map<number, VerifiedRules>()
  let policies: { organizationId: string; published: Policy[] } | undefined
  let after: KeptVerdict | null = null
  for (;;) {
    const verdicts = await selectKeptVerdicts(deps.db, after, page)
    for (const verdict of verdicts) {
      const { organizationId, number, id: verdictId, facts } = verdict
      if (policies?.organizationId !== organizationId)
        policies = { organizationId, published: await selectPolicies(deps.db, organizationId) }
      const seen = byRules.get(facts.rules) ?? { rules: facts.rules, verdicts: 0, faults: [] }
      byRules.set(facts.rules, seen)
      seen.verdicts += 1
      const fault = faultIn(verdict, policies.published)
      if (fault) seen.faults.push({ organizationId, number, verdictId, fault })
    }
    after = verdicts.at(-1) ?? null
    if (verdicts.length < page) break
  }
  return [...byRules.values()].sort((one, other) => one.rules - other.rules)
}

function faultIn(
  { facts, answer, outcome }: KeptVerdict,
  published: readonly Policy[],
): VerdictFault['fault'] | null {
  if (!replayable.includes(facts.rules)) return 'rules_unknown'
  const policy = published.find(({ terms }) => terms.version === facts.policyVersion)
  if (!policy) return 'policy_missing'
  const again = replay('verdict', facts, policy.terms)
  return again.outcome === outcome && isDeepStrictEqual(again, answer) ? null : 'differs'
}
