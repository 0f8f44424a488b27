import type { Policy } from './policy.ts'

/** One thing that is another: what it was and what it will be; undefined: not there. */
export type Change = {
  /** The clause that it belongs to; null: the policy as a whole. */
  clause: string | null
  /** Where it stands: `terms.term.length.months`, `exclusions.2.7.because.en`. */
  path: readonly string[]
  before: unknown
  after: unknown
}

/**
 * What differs between two versions, clause by clause, in the order of their numbers; what belongs
 * to no clause comes first. Number and first day of a version are no difference.
 */
export function comparison(before: Policy, after: Policy): Change[] {
  const old = leaves(keyed(before))
  const now = leaves(keyed(after))
  const paths = [...new Set([...old.keys(), ...now.keys()])]
  return paths
    .map((key): Change => {
      const path = key.split('\n')
      return {
        clause: clauseOf(path, after) ?? clauseOf(path, before),
        path,
        before: old.get(key),
        after: now.get(key),
      }
    })
    .filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is))
    .toSorted((one, other) => order(one.clause, other.clause))
}

/** Lists whose items have names are compared by those, so that a new one does not shift the rest. */
function keyed({ terms, notices, ...rest }: Policy): Record<string, unknown> {
  const { version: _version, publishedFrom: _from, exclusions, ...said } = terms
  return {
    ...rest,
    terms: {
      ...said,
      exclusions: Object.fromEntries(
        exclusions.map(({ clause, kinds, ...exclusion }) => [
          clause,
          { ...exclusion, kinds: Object.fromEntries(kinds.map(({ kind, ...one }) => [kind, one])) },
        ]),
      ),
    },
    notices: Object.fromEntries(notices.map(({ id, ...notice }) => [id, notice])),
  }
}

/** Everything that is a value or a list, by its path. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map([[path.join('\n'), value]])
  return new Map(
    Object.entries(value).flatMap(([key, inside]) => [...leaves(inside, [...path, key])]),
  )
}

function clauseOf([part, name, clause]: readonly string[], policy: Policy): string | null {
  if (part === 'clauses' || part === 'exclusions') return name ?? null
  if (part === 'notices') return policy.notices.find(({ id }) => id === name)?.clause ?? null
  if (part !== 'terms') return null
  if (name === 'exclusions') return clause ?? null
  const said = Object.entries(policy.terms).find(([key]) => key === name)?.[1]
  return typeof said === 'object' && 'clause' in said ? said.clause : null
}

const numbers = (clause: string): number[] => clause.split('.').map(Number)

function order(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? -1 : 1
  const [left, right] = [numbers(one), numbers(other)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at === -1 ? -1 : (left[at] ?? 0) - (right[at] ?? -1)
}
