import { newId } from '#kernel/id.ts'
import type { Deps } from '#platform/deps.ts'
import { requirePermission } from '../permissions.ts'
import { digest } from '../tokens.ts'
import type { Viewer } from '../viewer.ts'
import { linkPath, tokenOfLink } from './link.ts'
import { insertLink, type LinkOwner, revokeLinks, selectLink, selectLinkByHash } from './store.ts'

/** What the token of a case's link is; made on first use, the same ever after until renewed. */
export async function linkFor(deps: Deps, organizationId: string, caseId: string): Promise<string> {
  const known = await selectLink(deps.db, organizationId, caseId)
  if (known !== undefined) return tokenFor(deps, known)
  const at = deps.clock()
  const id = newId(at)
  await insertLink(deps.db, { organizationId, id, caseId, at }, digest(tokenFor(deps, id)))
  // Another may have been quicker; in force is whichever the row says.
  const link = await selectLink(deps.db, organizationId, caseId)
  if (link === undefined) throw new Error('The link was revoked while it was made.')
  return tokenFor(deps, link)
}

const tokenFor = (deps: Deps, linkId: string): string =>
  tokenOfLink(deps.secrets.key('link'), linkId)

/** The address for mails and papers. Whoever has it sees stage and custody, nothing personal. */
export const linkUrl = async (
  deps: Deps,
  organizationId: string,
  caseId: string,
): Promise<string> => `${deps.publicUrl}${linkPath(await linkFor(deps, organizationId, caseId))}`

/** Whose case a token opens; null: none of ours, or revoked. Any text takes the same work. */
export const caseOfLink = async (deps: Deps, token: string): Promise<LinkOwner | null> =>
  (await selectLinkByHash(deps.db, digest(token))) ?? null

/**
 * Bars the link that is out, with its codes and open sessions, and makes another: when it fell
 * into wrong hands, or was barred for too many wrong codes.
 */
export async function renewLink(deps: Deps, viewer: Viewer, caseId: string): Promise<string> {
  requirePermission(viewer, 'link.renew')
  await revokeLinks(deps.db, viewer.organizationId, caseId, deps.clock())
  return linkFor(deps, viewer.organizationId, caseId)
}
