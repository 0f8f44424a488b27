import { createHash, randomUUID } from 'node:crypto'
import { mayDo, requirePermission } from '#access/permissions.ts'
import { staffRoles } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { type Accepted, acceptUpload } from '#platform/files/upload.ts'
import type { Attachment, AttachmentKind, MaySeeCase, Stored } from './attachment.ts'
import { removeBytes } from './erase.ts'
import { insertAttachment, selectAttachment } from './store.ts'

export type NewAttachment = {
  /** The bytes as they come in. What the sender says of name and type is not asked. */
  file: AsyncIterable<Uint8Array>
  /** A picture for the catalogue, open to everyone; else a photo or document for some case. */
  forCatalogue?: boolean
}

/**
 * Takes a file in. It belongs to whoever added it until a command of a case names it
 * (`takeIntoCase`), since every change of a case goes through the one door.
 * @throws Refusal forbidden; invalid as `acceptUpload` says, `attachment.not_a_picture`
 */
export async function addAttachment(
  deps: Deps,
  viewer: Viewer,
  { file, forCatalogue = false }: NewAttachment,
): Promise<Attachment> {
  requirePermission(viewer, forCatalogue ? 'catalogue.manage' : 'attachment.add')
  const accepted = await acceptUpload(file)
  if (forCatalogue && !('thumbnail' in accepted)) {
    throw invalid('attachment.not_a_picture', '/file')
  }
  const stored = storedFrom(accepted, viewer, deps.clock(), forCatalogue)
  await keep(deps, viewer.organizationId, stored, accepted)
  return shown(stored)
}

/**
 * The bytes of an attachment, or of its thumbnail where it has one. A dealer and a customer
 * find what belongs to a case that they may see, what they added themselves, and the catalogue's.
 * What belongs to no case may be somebody's invoice: of the desk it is for who may read persons.
 * @throws Refusal forbidden, missing
 */
export async function readAttachment(
  deps: Deps,
  viewer: Viewer,
  asked: { id: string; size: 'full' | 'thumbnail' },
  maySee: MaySeeCase,
): Promise<{ attachment: Attachment; bytes: Uint8Array }> {
  requirePermission(viewer, 'attachment.read')
  const stored = await selectAttachment(deps.db, viewer.organizationId, asked.id)
  if (!stored || !(await isOpenTo(viewer, stored, maySee))) throw missing('attachment')
  const key = asked.size === 'thumbnail' ? (stored.thumbKey ?? stored.key) : stored.key
  return { attachment: shown(stored), bytes: await deps.files.get(key) }
}

const isStaff = (viewer: Viewer): boolean => staffRoles.some((role) => role === viewer.role)

async function isOpenTo(viewer: Viewer, stored: Stored, maySee: MaySeeCase): Promise<boolean> {
  if (stored.kind === 'catalogue') return true
  if (stored.caseId !== null) return await maySee(stored.caseId)
  return stored.addedBy === viewer.id || (isStaff(viewer) && mayDo(viewer, 'case.read_person'))
}

/** Files first: a row never points at bytes that are not there. */
async function keep(
  deps: Deps,
  organizationId: string,
  stored: Stored,
  accepted: Accepted,
): Promise<void> {
  const { key, thumbKey } = stored
  try {
    await deps.files.put(key, accepted.bytes)
    if (thumbKey !== null && 'thumbnail' in accepted) {
      await deps.files.put(thumbKey, accepted.thumbnail)
    }
    await insertAttachment(deps.db, organizationId, stored)
  } catch (error) {
    await removeBytes(deps, [stored])
    throw error
  }
}

function storedFrom(accepted: Accepted, viewer: Viewer, now: Date, forCatalogue: boolean): Stored {
  const picture = 'thumbnail' in accepted ? accepted : null
  const kind: AttachmentKind = picture === null ? 'document' : forCatalogue ? 'catalogue' : 'photo'
  return {
    id: newId(now),
    kind,
    mediaType: accepted.mediaType,
    bytes: accepted.bytes.byteLength,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    caseId: null,
    addedBy: viewer.id,
    addedAt: now,
    // Not ids of ours: whoever learns one key can not guess another.
    key: randomUUID(),
    thumbKey: picture === null ? null : randomUUID(),
    sha256: createHash('sha256').update(accepted.bytes).digest(),
  }
}

/** Without what is nobody's business: keys and hash. */
const shown = ({ key: _, thumbKey: __, sha256: ___, ...attachment }: Stored): Attachment =>
  attachment
