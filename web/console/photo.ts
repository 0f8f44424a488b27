import { z } from 'zod'
import { missing } from '#kernel/refusal.ts'
import { loading } from '../forms/loading.ts'
import { viewerOf } from '../forms/viewer-of.ts'

/** A photo or file of a case, for staff: `/desk/photos/:id`, small with `?size=thumbnail`. */
export const loader = loading(async (asked) => {
  const { app, params, url } = asked
  const size = url.searchParams.get('size') === 'thumbnail' ? 'thumbnail' : 'full'
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw missing('attachment')
  const found = await app.attachments.attachmentOfCase(viewerOf(asked), {
    id: id.data,
    size,
  })
  return new Response(Buffer.from(found.bytes), {
    headers: {
      'content-type': found.attachment.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      // The bytes behind an id never change; whoever may not see them must not find them here.
      'cache-control': 'private, max-age=3600',
    },
  })
})
