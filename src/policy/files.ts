import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { readPolicy } from './actions.ts'
import { readDraft } from './drafts.ts'
import type { Policy } from './policy.ts'
import { policyYaml, readPolicyYaml } from './yaml.ts'

/**
 * A policy from the text of a file. Nothing is kept.
 * @param pointer where the text stands in what was sent
 * @throws Refusal invalid `policy.file` with all `mistakes`: line, column, path, reason
 */
export function policyFromFile(
  _deps: Deps,
  viewer: Viewer,
  text: string,
  pointer = '/file',
): Policy {
  requirePermission(viewer, 'draft.write')
  const read = readPolicyYaml(text, viewer.language)
  if ('policy' in read) return read.policy
  throw invalid('policy.file', pointer, { extra: { mistakes: read.mistakes } })
}

/** A version that was published, or a draft, as the text of a file. */
export async function policyFile(
  deps: Deps,
  viewer: Viewer,
  which: { version: number } | { draftId: string },
): Promise<string> {
  return policyYaml(
    'version' in which
      ? await readPolicy(deps, viewer, which.version)
      : (await readDraft(deps, viewer, which.draftId)).policy,
  )
}
