import { z } from 'zod'
import { missing } from '#kernel/refusal.ts'
import { loading } from '../../forms/loading.ts'
import { attachmentResponse, sizeAsked } from '../attachment.ts'
import { customerOf } from './reach.ts'

/** A photo or file of the case, behind the code; small with `?size=thumbnail`. */
export const loader = loading(async (asked) => {
  const id = z.uuid().safeParse(asked.params.id)
  if (!id.success) throw missing('attachment')
  const { viewer } = await customerOf(asked)
  const wanted = { id: id.data, size: sizeAsked(asked.url) }
  const found = await asked.app.attachments.attachmentOfCase(viewer, wanted)
  // Whoever is done on this device leaves no photo behind.
  return attachmentResponse(found, 'no-store')
})
