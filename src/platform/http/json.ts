import type { FastifyInstance } from 'fastify'
import { isKeepable } from '#kernel/keepable.ts'
import { invalid } from '#kernel/refusal.ts'

/** Escapes of NUL and of half a character: only then is it worth looking closer. */
const suspicious = /\\u(?:0000|d[89a-f])/i

/**
 * Reads JSON bodies of this scope, and refuses what no database keeps as text: NUL, and half
 * of a character that takes two (I-JSON, RFC 7493, 2.1).
 * @throws invalid `request.unreadable_text`, with the pointer to it
 */
export function readJson(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser('error', 'error')
  api.removeContentTypeParser('application/json')
  api.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, text, done) => {
      // The types allow an answer by promise as well; this parser calls back.
      void parse(request, text, (error, value) => {
        const at = !error && suspicious.test(text) ? unreadableIn(value, '') : undefined
        if (at === undefined) done(error, value)
        else done(invalid('request.unreadable_text', at))
      })
    },
  )
}

/** A JSON pointer to the first text that can't be kept, or undefined. */
function unreadableIn(value: unknown, at: string): string | undefined {
  if (typeof value === 'string') return isKeepable(value) ? undefined : at
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const found = isKeepable(name) ? unreadableIn(inner, `${at}/${name}`) : at
    if (found !== undefined) return found
  }
  return undefined
}
