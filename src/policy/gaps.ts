import type { Terms } from './terms.ts'

/** The parts of a policy that must fit each other. */
type Parts = {
  terms: Terms
  clauses: Readonly<Record<string, unknown>>
  exclusions: Readonly<Record<string, { kinds: Readonly<Record<string, unknown>> }>>
  notices: readonly { id: string; clause: string | null }[]
}
/** `params.sentence` is the key of what is said of it. */
export type Gap = { path: (string | number)[]; message: string; params: { sentence: string } }

const gap = (path: Gap['path'], sentence: string, message: string): Gap => ({
  path,
  message,
  params: { sentence },
})

/** What a policy cites without having words for it, what stands there twice, what can't decide. */
export const gaps = (policy: Parts): Gap[] => [
  ...wordless(policy),
  ...undecidable(policy.terms),
  ...doubled(policy),
]

function wordless({ terms, clauses, exclusions, notices }: Parts): Gap[] {
  const cited = [
    ...Object.values(terms).flatMap((part) =>
      typeof part === 'object' && 'clause' in part ? [part.clause] : [],
    ),
    ...terms.exclusions.map((exclusion) => exclusion.clause),
    ...notices.flatMap((notice) => notice.clause ?? []),
  ]
  const paths = [...new Set(cited)]
    .filter((clause) => !(clause in clauses))
    .map((clause) => ['clauses', clause])
  for (const { clause, kinds } of terms.exclusions) {
    const words = exclusions[clause]
    if (!words) paths.push(['exclusions', clause])
    else {
      const lacking = kinds.filter(({ kind }) => !(kind in words.kinds))
      paths.push(...lacking.map(({ kind }) => ['exclusions', clause, 'kinds', kind]))
    }
  }
  return paths.map((path) => gap(path, 'field.wordless', 'It is cited, and has no words.'))
}

/** A finding must be able to count, and the dates have a clause of their own. */
const undecidable = ({ exclusions }: Terms): Gap[] =>
  exclusions.flatMap((exclusion, at) => {
    const { decidedBy, check, evidence, kinds } = exclusion
    const path = ['terms', 'exclusions', at]
    if ((decidedBy === 'term') !== (check === 'term'))
      return [
        gap(
          [...path, 'check'],
          'field.dates_decide',
          'The dates decide the check of the term only.',
        ),
      ]
    if (decidedBy === 'finding' && evidence.length === 0 && kinds.length === 0)
      return [gap([...path, 'evidence'], 'field.needs_evidence', 'A finding needs evidence.')]
    return []
  })

function doubled({ terms, notices }: Parts): Gap[] {
  const clauses = terms.exclusions.map((exclusion) => exclusion.clause)
  const once = terms.exclusions
    .map((exclusion) => exclusion.decidedBy)
    .filter((decidedBy) => decidedBy !== 'finding')
  const lists: [string[], string[]][] = [
    [['terms', 'exclusions'], clauses],
    [['terms', 'exclusions'], once],
    [['notices'], notices.map((notice) => notice.id)],
  ]
  return lists
    .filter(([, names]) => new Set(names).size < names.length)
    .map(([path]) => gap(path, 'field.twice', 'Something stands here twice.'))
}
