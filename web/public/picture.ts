import { z } from 'zod'
import { missing } from '#kernel/refusal.ts'
import { loading } from '../forms/loading.ts'
import { attachmentResponse, sizeAsked } from './attachment.ts'
import { strangerHere } from './maker-here.ts'

/** A picture of the catalogue, open to everybody: where a serial number stands, the maker’s logo. */
export const loader = loading(async (asked) => {
  const id = z.uuid().safeParse(asked.params.id)
  if (!id.success) throw missing('attachment')
  const found = await asked.app.attachments.attachmentOfCase(strangerHere(asked), {
    id: id.data,
    size: sizeAsked(asked.url),
  })
  if (found.attachment.kind !== 'catalogue') throw missing('attachment')
  // The bytes behind an id never change.
  return attachmentResponse(found, 'public, max-age=86400')
})
