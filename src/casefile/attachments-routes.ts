import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { addAttachment } from '#attachments/actions.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { bytesOf } from '#platform/http/describe.ts'
import { attachmentOfCase } from './photos.ts'

const added = z.object({ id: z.uuid(), kind: z.string(), mediaType: z.string() })
const tags = ['attachments']

/** `/attachments`: photos and files, taken in and given out. */
export const attachmentsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    // The upload path counts the bytes itself while they come in; this is the outer bound.
    await api.register(multipart, { limits: { files: 1, fields: 0, fileSize: 64 * 1024 * 1024 } })
    api.post(
      '/attachments',
      {
        schema: {
          summary: 'Upload one photo or PDF (multipart, field `file`)',
          description:
            'It is yours until a command names its id and takes it into the case; with `for=catalogue` a picture that everybody may see, such as the logo. A picture that neither model nor logo names is removed when it is a day old.',
          tags,
          consumes: ['multipart/form-data'],
          querystring: z.strictObject({ for: z.enum(['case', 'catalogue']).default('case') }),
          response: { 201: added },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const part = request.isMultipart() ? await request.file() : undefined
        if (!part) throw invalid('file.empty', '/file')
        // Whatever is refused: the rest of the body is read to nowhere, or the connection hangs.
        const file = part.file.iterator({ destroyOnReturn: false })
        const { id, kind, mediaType } = await addAttachment(deps, viewer, {
          file,
          forCatalogue: request.query.for === 'catalogue',
        }).finally(() => part.file.resume())
        return await reply.status(201).send({ id, kind, mediaType })
      },
    )
    api.get(
      '/attachments/:id',
      {
        schema: {
          summary: 'A photo or file; `size=thumbnail` for the small picture',
          tags,
          params: z.strictObject({ id: z.uuid() }),
          querystring: z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') }),
          response: { 200: bytesOf('*/*') },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const { size } = request.query
        const found = await attachmentOfCase(deps, viewerOf(request), { id, size })
        return await reply
          .type(found.attachment.mediaType)
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('content-disposition', `attachment; filename="${id}"`)
          .send(Buffer.from(found.bytes))
      },
    )
  }
