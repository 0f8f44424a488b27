import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'

/**
 * The address as the person's browser sees it; protocol and host follow the trusted proxy.
 * @throws TypeError where `hasAddress` says no
 */
export const urlOf = (request: FastifyRequest): URL => new URL(addressOf(request))

/** Whether host and path make an address at all; anybody may send any `Host`. */
export const hasAddress = (request: FastifyRequest): boolean => URL.canParse(addressOf(request))

const addressOf = ({ protocol, host, url }: FastifyRequest): string => `${protocol}://${host}${url}`

/**
 * Whether a write comes from our own page. Browsers say so in `Sec-Fetch-Site`, which a page
 * can't forge; older ones in `Origin`. No browser at all (neither header) can't be tricked.
 */
export function isOwnOrigin(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  return origin === undefined || origin === urlOf(request).origin
}

/**
 * Whether a body says how long it is (411 if not) and isn't longer than `most` bytes (413).
 * Browsers always say so for forms; the server's parser holds them to it.
 */
export function bodyFault(request: FastifyRequest, most: number): 411 | 413 | null {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers
  if (chunked !== undefined) return 411
  return Number(length ?? 0) > most ? 413 : null
}

/** The same request as the router reads it, its body still a stream; aborted when the person leaves. */
export function routerRequest(request: FastifyRequest, signal: AbortSignal): Request {
  const url = urlOf(request)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith(':')) continue
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one)
    }
  }
  // A page without referrer sends `Origin: null`; `isOwnOrigin` has judged it already.
  if (headers.get('origin') === 'null') headers.set('origin', url.origin)
  const { method } = request
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal })
  // Node's own type of the same class that Request takes.
  const body = Readable.toWeb(request.raw) as ReadableStream<Uint8Array>
  // The DOM's types don't know yet that a body that is a stream needs `duplex`.
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, body, duplex: 'half' }
  return new Request(url, init)
}
