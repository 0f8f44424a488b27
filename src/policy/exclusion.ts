import { z } from 'zod'

/** What a finding must carry before it counts as confirmed. */
export const evidenceKinds = ['photo', 'note'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Number of a clause as the policy prints it: `2.7`, `1.1`, `4`. */
export const clauseId = z.string().regex(/^[0-9]{1,3}(\.[0-9]{1,3}){0,3}$/)

/** A short name within its clause, such as `water`, that findings cite. */
const kindId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const evidence = z.array(z.enum(evidenceKinds)).min(1)

const kindSchema = z.strictObject({
  kind: kindId,
  /** False: named by the clause's reading only to say that it is not excluded. */
  excluded: z.boolean().default(true),
  evidence,
})

/**
 * One clause of what is not covered: what decides it, and what must be shown before it does.
 * A clause with kinds needs the finding to name one of them.
 */
export const exclusionSchema = z.strictObject({
  clause: clauseId,
  /** `finding`: a person's, with evidence; `certificate`: what it names; `term`: the dates alone. */
  decidedBy: z.enum(['finding', 'certificate', 'term']),
  /** Which check of a verdict fails by it. */
  check: z.enum(['identity', 'term', 'cause']),
  /** `unit`: wherever it was found; `component`: where the fault is. */
  concerns: z.enum(['unit', 'component']),
  /** All of these, where no kind asks for others. Empty only where no finding decides. */
  evidence: z.array(z.enum(evidenceKinds)),
  kinds: z.array(kindSchema).default([]),
  /** Who may owe a solution instead (the ways on). */
  responsible: z.enum(['dealer', 'courier', 'other']).nullable().default(null),
})
export type Exclusion = z.infer<typeof exclusionSchema>

/** Clauses that a finding may name, for the bench. */
export const findable = (exclusions: readonly Exclusion[]): Exclusion[] =>
  exclusions.filter((exclusion) => exclusion.decidedBy !== 'term')

/** What a finding of this clause and kind must carry. */
export const evidenceDemanded = (
  exclusion: Exclusion,
  kind: string | null,
): readonly EvidenceKind[] =>
  exclusion.kinds.find((known) => known.kind === kind)?.evidence ?? exclusion.evidence
