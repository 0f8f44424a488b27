import type { Terms } from '#policy/terms.ts'
import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { entitlement, verdict } from './verdict.ts'

/** Facts as a verdict keeps them: the policy by its version, which never changes. */
export type KeptFacts = Omit<Facts, 'policy'> & { policyVersion: number }

export function keptFacts({ policy, ...facts }: Facts): KeptFacts {
  return { ...facts, policyVersion: policy.version }
}

/** Reaches an answer again from its kept facts. @throws when the terms are of another version */
export function replay(kind: Answer['kind'], kept: KeptFacts, policy: Terms): Answer {
  const { policyVersion, ...facts } = kept
  if (policy.version !== policyVersion)
    throw new Error(`These facts name policy ${policyVersion}, not ${policy.version}.`)
  return (kind === 'verdict' ? verdict : entitlement)({ ...facts, policy })
}
