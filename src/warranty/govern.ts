import { conflict } from '#kernel/refusal.ts'
import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { type Asked, type Ground, questionFrom } from './gather.ts'
import { judgedUnder } from './governing.ts'
import type { StoredFacts } from './unit-store.ts'

export type Governed = { answer: Answer; facts: Facts }

/**
 * The answer by the version of the policy that governs, as the organization set it.
 * @throws Refusal conflict `policy.none` while no policy was published
 */
export function governed(
  answerTo: (facts: Facts) => Answer,
  ground: Ground,
  stored: StoredFacts,
  asked: Asked,
): Governed {
  const versions = ground.policies.map(({ terms }) => terms)
  const rule = ground.organization.settings.governingPolicy
  const found = judgedUnder(versions, rule, questionFrom(ground, stored, asked), answerTo)
  if (!found) throw conflict('policy.none')
  return found
}
