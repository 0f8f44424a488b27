import { createHash } from 'node:crypto'
import { Client, type QueryResult } from 'pg'

/** Texts beyond this number are sent unnamed, since the server keeps each name per connection. */
const mostNames = 2000
const names = new Map<string, string>()

/** A statement's text always has the same name; without one the statement is not prepared. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  const name = createHash('sha1').update(text).digest('hex')
  names.set(text, name)
  return name
}

export type ClientSettings = {
  /** Prepare statements once per connection. Off behind a pooler in transaction mode. */
  named: boolean
  /** Told the text of each statement and its parameters, before it is sent. */
  onStatement?: ((text: string, values: readonly unknown[]) => void) | undefined
}

type AnyQuery = (query: unknown, values?: unknown, callback?: unknown) => Promise<QueryResult>

/**
 * A `pg` client that prepares statements with parameters under a hash of their text.
 * Statements without parameters go unnamed: they are rare, and may be several in one text.
 */
export function clientClass({ named, onStatement }: ClientSettings): typeof Client {
  class NamingClient extends Client {}
  // `query` has six overloads; only (text, values) is told apart, so the rest passes as it came.
  const send = Client.prototype.query as unknown as AnyQuery
  const query: AnyQuery = function (this: Client, text, values, callback) {
    if (typeof text !== 'string') return send.call(this, text, values, callback)
    onStatement?.(text, Array.isArray(values) ? values : [])
    if (!named || !Array.isArray(values) || values.length === 0)
      return send.call(this, text, values, callback)
    return send.call(this, { text, values, name: nameOf(text) }, callback)
  }
  Object.defineProperty(NamingClient.prototype, 'query', { value: query })
  return NamingClient
}
