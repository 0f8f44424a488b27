import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer } from '#warranty/answer.ts'
import { entitle } from '#warranty/entitle.ts'

/** An entitlement as it is answered: the answer alone, its facts stay here. */
export const entitlementOf = async (
  deps: Deps,
  viewer: Viewer,
  asked: { serial: string; on?: string | undefined; component?: string | undefined },
): Promise<Answer> => (await entitle(deps, viewer, asked)).answer
