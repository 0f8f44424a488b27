import type { Viewer } from '#access/viewer.ts'
import { readAttachment } from '#attachments/actions.ts'
import type { Attachment } from '#attachments/attachment.ts'
import { readVisible } from '#cases/visible.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { customersProving } from '#owners/purchase-store.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading } from '#readers/note.ts'
import { isRecorded } from '#readers/reading.ts'

/** The bytes of a photo or file, for whoever may see its case. @throws missing `attachment.missing` */
export const attachmentOfCase = async (
  deps: Deps,
  viewer: Viewer,
  asked: { id: string; size: 'full' | 'thumbnail' },
): Promise<{ attachment: Attachment; bytes: Uint8Array }> => {
  const found = await readAttachment(deps, viewer, asked, (id) => maySee(deps, viewer, id))
  const { caseId, kind } = found.attachment
  if (caseId !== null) noteReading(deps, viewer, 'file', 'case', [caseId])
  else if (kind !== 'catalogue' && isRecorded(viewer)) {
    const proving = await customersProving(deps.db, viewer.organizationId, asked.id)
    const persons = proving.map(({ id }) => id)
    noteReading(deps, viewer, 'file', 'customer', persons)
  }
  return found
}

async function maySee(deps: Deps, viewer: Viewer, caseId: string): Promise<boolean> {
  try {
    await readVisible(deps, viewer, { id: caseId }, {})
    return true
  } catch (error) {
    if (isRefusal(error) && error.kind === 'missing') return false
    throw error
  }
}
