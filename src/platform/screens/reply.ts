import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)
/** Below this the headers weigh more than what is saved. */
const worthCompressing = 1024
const isText = /^(text\/(html|css|plain|x-script)|application\/json)/

/** Sends what the router answered; pages go compressed, files and streams as they are. */
export async function sendResponse(
  request: FastifyRequest,
  reply: FastifyReply,
  response: Response,
): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value)
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  if (!response.body) return reply.send('')
  if (!isText.test(response.headers.get('content-type') ?? '')) {
    return reply.send(Readable.from(response.body))
  }
  const body = Buffer.from(await response.arrayBuffer())
  if (body.byteLength < worthCompressing) return reply.send(body)
  reply.header('vary', joinVary(response.headers.get('vary'), 'Accept-Encoding'))
  const accepted = request.headers['accept-encoding'] ?? ''
  if (/\bbr\b/.test(accepted)) {
    reply.header('content-encoding', 'br')
    return reply.send(await asBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }))
  }
  if (/\bgzip\b/.test(accepted)) {
    reply.header('content-encoding', 'gzip')
    return reply.send(await asGzip(body))
  }
  return reply.send(body)
}

const joinVary = (vary: string | null, name: string): string => (vary ? `${vary}, ${name}` : name)
