import type { CaseData } from './read-case.ts'

type Verdicts = CaseData['verdicts']

/** The verdicts that stand: superseded ones are history; of first views only while nobody judged. */
export function verdictsInForce(verdicts: Verdicts): Verdicts {
  const superseded = new Set(verdicts.map(({ supersedes }) => supersedes))
  const standing = verdicts.filter(({ id }) => !superseded.has(id))
  const judged = standing.filter(({ preliminary }) => !preliminary)
  return judged.length > 0 ? judged : standing.slice(-1)
}
