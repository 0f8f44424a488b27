import type { App } from '../app-types.ts'

type Found = Awaited<ReturnType<App['attachments']['attachmentOfCase']>>

export const sizeAsked = (url: URL): 'full' | 'thumbnail' =>
  url.searchParams.get('size') === 'thumbnail' ? 'thumbnail' : 'full'

/** A file that was uploaded, shut in: it runs nothing and leads nowhere; documents are to keep. */
export const attachmentResponse = ({ attachment, bytes }: Found, cache: string): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': attachment.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': attachment.kind === 'document' ? 'attachment' : 'inline',
      'referrer-policy': 'no-referrer',
      'cache-control': cache,
    },
  })
