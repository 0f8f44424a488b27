import { z } from 'zod'
import { missing } from '#kernel/refusal.ts'
import { loading } from '../../forms/loading.ts'
import { attachmentResponse, sizeAsked } from '../attachment.ts'
import { makerHere } from '../maker-here.ts'
import { draftOf } from './draft.ts'

/** A photo of the report that is being written in this browser. */
export const loader = loading(async (asked) => {
  const id = z.uuid().safeParse(asked.params.id)
  if (!id.success) throw missing('attachment')
  const organizationId = makerHere(asked)
  const { key } = draftOf(asked)
  const wanted = { organizationId, key, id: id.data, size: sizeAsked(asked.url) }
  return attachmentResponse(await asked.app.attachments.photoOfReport(wanted), 'no-store')
})
