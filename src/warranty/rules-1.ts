import { borneKinds } from '#policy/borne.ts'
import type { Terms } from '#policy/terms.ts'
import type { Answer, Basis } from './answer.ts'
import { type Facts, rulesVersion } from './facts.ts'

// Rules 1 knew the policy's own term and no other basis; what they kept says nothing of the rest.

type Repair1 = { id: string; receivedOn: string; deliveredOn: string | null }
export type KeptFacts1 = Omit<
  Facts,
  'repairs' | 'sameFaults' | 'handedOverOn' | 'desk' | 'policy'
> & {
  policyVersion: number
  repairs: readonly Repair1[]
  desk: Omit<Facts['desk'], 'repairWarrantyDays'>
}
type Basis1 = Omit<Basis, 'id' | 'owedBy' | 'bears'>
export type Answer1 = Omit<Answer, 'bears' | 'bases'> & { bases: readonly Basis1[] }

/** Facts that rules 1 kept, as these rules read them: with the base for their only basis. */
export function factsOfRules1(kept: KeptFacts1, policy: Terms): Facts {
  const { policyVersion: _, ...facts } = kept
  return {
    ...facts,
    rules: rulesVersion,
    policy: { ...policy, days: { ...policy.days, repairWarrantyDays: null } },
    desk: { ...kept.desk, repairWarrantyDays: null },
    handedOverOn: null,
    sameFaults: [],
    repairs: kept.repairs.map(({ id, receivedOn, deliveredOn }) => ({
      id,
      receivedOn,
      deliveredOn,
      components: [],
      partsFitted: [],
      free: false,
    })),
  }
}

/** An answer of these rules in the shape in which rules 1 kept theirs. */
export function answerOfRules1({ bears: _, ...answer }: Answer): Answer1 {
  const bases = answer.bases.map(({ basis, state, checks }) => ({ basis, state, checks }))
  return { ...answer, rules: 1, bases }
}

/** An answer as it was kept by whichever rules, with what earlier ones left unsaid. */
export function asToday(kept: Answer | Answer1): Answer {
  if ('bears' in kept) return kept
  const bases = kept.bases.map((basis) => ({
    ...basis,
    id: null,
    owedBy: 'maker' as const,
    bears: borneKinds,
  }))
  return { ...kept, bases, bears: kept.outcome === 'covered' ? borneKinds : [] }
}
