import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { mayEver } from '#cases/lifecycle.ts'
import { readVisible } from '#cases/visible.ts'
import { forbidden } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer } from '#warranty/answer.ts'
import { groundFor } from '#warranty/entitle.ts'
import { governed } from '#warranty/govern.ts'
import { verdict } from '#warranty/verdict.ts'
import { type Judge, judging, lineOf, priorOf } from './judge.ts'
import { questionOf } from './question.ts'

/**
 * What `judge` would answer now, of a line of work that is there or of a component: the bench
 * sees it before it is recorded. Nothing is recorded.
 * @throws Refusal forbidden `case.role`, `access.scope`, missing, invalid as `judge` says
 */
export async function previewVerdict(
  deps: Deps,
  viewer: Viewer,
  number: string,
  about: Pick<Judge, 'workLineId' | 'component'>,
): Promise<Answer> {
  if (!mayEver(viewer.role, 'judge')) throw forbidden('case.role')
  requirePermission(viewer, 'verdict.read')
  const ground = await groundFor(deps, viewer)
  const file = await readVisible(deps, viewer, { number }, judging)
  const now = deps.clock()
  const line = lineOf(file, { ...about, action: 'repair', sameFaults: [] }, now)
  const sameFaults = priorOf(file, about)?.sameFaults ?? []
  const question = questionOf(viewer, ground, file, { ...line, sameFaults }, now)
  return governed(verdict, ground, file.unit, question).answer
}
