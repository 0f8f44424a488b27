import { newId } from '#kernel/id.ts'
import { missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { requirePermission, requireScope } from '../permissions.ts'
import { digest } from '../tokens.ts'
import { personBehind, type Viewer } from '../viewer.ts'
import { type ApiKey, bearerKey, type NewKey, newKeySchema, newKeyText } from './key.ts'
import { insertKey, revoke, selectKeyByHash, selectKeys } from './store.ts'

/**
 * Makes an API key of the viewer's organization; it is theirs (`personBehind`).
 * @returns the key's text (`mg_` and 43 characters) this once, and what is kept of it
 */
export async function createKey(
  deps: Deps,
  viewer: Viewer,
  input: NewKey,
): Promise<{ text: string; key: ApiKey }> {
  requirePermission(viewer, 'keys.manage')
  const asked = newKeySchema.parse(input)
  // A narrowed key makes none that is wider than itself.
  if (viewer.scopes) for (const scope of asked.scopes ?? ['*']) requireScope(viewer, scope)
  const text = newKeyText()
  const now = deps.clock()
  const key = { ...asked, id: newId(now), createdAt: now, revokedAt: null }
  await insertKey(deps.db, viewer.organizationId, key, digest(text), personBehind(viewer))
  return { text, key }
}

/** All keys, those in force first; nothing that opens anything. */
export function listKeys(deps: Deps, viewer: Viewer): Promise<ApiKey[]> {
  requirePermission(viewer, 'keys.read')
  return selectKeys(deps.db, viewer.organizationId)
}

/** From now on the key opens nothing. Twice changes nothing. @throws Refusal missing */
export async function revokeKey(deps: Deps, viewer: Viewer, id: string): Promise<void> {
  requirePermission(viewer, 'keys.manage')
  const done = await revoke(deps.db, viewer.organizationId, id, deps.clock(), viewer.id)
  if (!done) throw missing('api_key')
}

/**
 * Who an `Authorization: Bearer mg_…` header stands for; null: nobody, answered 401. One
 * statement, by the hash of the key, which tells no one how near a guess was.
 */
export async function viewerOfKey(
  deps: Deps,
  authorization: string | undefined,
): Promise<Viewer | null> {
  const text = bearerKey(authorization)
  if (text === null) return null
  const key = await selectKeyByHash(deps.db, digest(text))
  if (!key) return null
  return { ...key, via: 'api', caseId: null }
}
