/**
 * The verdicts that stand: those that no later one took the place of, and first views from before
 * the bench only while nobody has judged there.
 */
export function standingVerdicts<
  Verdict extends { id: string; supersedes: string | null; preliminary: boolean },
>(verdicts: readonly Verdict[]): Verdict[] {
  const superseded = new Set(verdicts.map(({ supersedes }) => supersedes))
  const standing = verdicts.filter(({ id }) => !superseded.has(id))
  const judged = standing.filter(({ preliminary }) => !preliminary)
  return judged.length > 0 ? judged : standing
}
