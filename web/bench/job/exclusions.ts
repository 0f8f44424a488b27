import type { Texts } from '#kernel/language.ts'
import { evidenceDemanded, findable } from '#policy/exclusion.ts'
import type { Policy } from '#policy/policy.ts'

/** An exclusion as the bench finds it: a button, and what it takes to count. */
export type Findable = {
  clause: string
  kind: string | null
  name: Texts
  /** `photo`, `note`: without these a confirmed finding decides nothing. */
  demands: readonly ('photo' | 'note')[]
  /** Speaks of the unit's identity: of a label that somebody altered, if not the depot itself. */
  ofLabel: boolean
}

export type Exclusions = {
  /** The kinds of the clause that names most of them: the ones that a bench meets daily. */
  quick: Findable[]
  more: Findable[]
}

/** The exclusions of a policy that a person's finding decides, in the policy's own names. */
export function exclusionsOf(policy: Policy | null): Exclusions {
  if (policy === null) return { quick: [], more: [] }
  const clauses = findable(policy.terms.exclusions).map((exclusion) => {
    const words = policy.exclusions[exclusion.clause]
    if (!words) return []
    const kinds = exclusion.kinds.length > 0 ? exclusion.kinds.map(({ kind }) => kind) : [null]
    return kinds.map((kind) => ({
      clause: exclusion.clause,
      kind,
      name: (kind && words.kinds[kind]?.name) || words.name,
      demands: evidenceDemanded(exclusion, kind),
      ofLabel: exclusion.check === 'identity' && exclusion.decidedBy === 'finding',
    }))
  })
  const quick = clauses.reduce((most, one) => (one.length > most.length ? one : most), [])
  return { quick, more: clauses.filter((one) => one !== quick).flat() }
}

/** As one value of a form: `2.7 water`, `2.1`. */
export const exclusionKey = ({ clause, kind }: Pick<Findable, 'clause' | 'kind'>): string =>
  kind === null ? clause : `${clause} ${kind}`

/** The clause and kind that a form's value names; both null for a finding without exclusion. */
export function exclusionFrom(key: string): { clause: string | null; kind: string | null } {
  const [clause = '', kind = ''] = key.split(' ')
  return { clause: clause || null, kind: kind || null }
}
