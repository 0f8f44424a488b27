import type { Terms } from '#policy/terms.ts'
import type { Answer } from './answer.ts'
import { type Facts, rulesVersion } from './facts.ts'
import { type Answer1, answerOfRules1, factsOfRules1, type KeptFacts1 } from './rules-1.ts'
import { entitlement, verdict } from './verdict.ts'

/** Facts as a verdict keeps them: the policy by its version, which never changes. */
export type KeptFacts = Omit<Facts, 'policy'> & { policyVersion: number }

export function keptFacts({ policy, ...facts }: Facts): KeptFacts {
  return { ...facts, policyVersion: policy.version }
}

/** Kept facts under these terms, whichever rules kept them: what the rules of today decide by. */
export function factsUnder(kept: KeptFacts | KeptFacts1, policy: Terms): Facts {
  if (!isOfToday(kept)) return factsOfRules1(kept, policy)
  const { policyVersion: _, ...facts } = kept
  return { ...facts, policy }
}

/**
 * Reaches an answer again from its kept facts, by the rules that it was reached by.
 * @throws when the terms are of another version, or the rules are not known here
 */
export function replay(
  kind: Answer['kind'],
  kept: KeptFacts | KeptFacts1,
  policy: Terms,
): Answer | Answer1 {
  if (policy.version !== kept.policyVersion)
    throw new Error(`These facts name policy ${kept.policyVersion}, not ${policy.version}.`)
  if (!replayable.includes(kept.rules))
    throw new Error(`Rules ${kept.rules} are not known to this version of the program.`)
  const answer = (kind === 'verdict' ? verdict : entitlement)(factsUnder(kept, policy))
  return isOfToday(kept) ? answer : answerOfRules1(answer)
}

/** Versions of the rules whose answers can be reached again. */
export const replayable: readonly number[] = [1, rulesVersion]

const isOfToday = (kept: KeptFacts | KeptFacts1): kept is KeptFacts => kept.rules !== 1
