import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { invalid } from '#kernel/refusal.ts'

/** For the description of a route; `commandHeaders` reads them. Other headers stay as they are. */
export const commandHeadersSchema = z.looseObject({
  'idempotency-key': z
    .string()
    .optional()
    .describe('The same key with the same body happens once; kept 30 days.'),
  'if-match': z.string().optional().describe('The version that the person saw, such as "7".'),
})

export type CommandHeaders = {
  idempotencyKey: string | null
  /** The version that the person saw; null: none was named. */
  version: number | null
}

export const isKey = (text: string): boolean => /^[\x21-\x7e]{1,200}$/.test(text)
/** As the case counts them, from 1; no more digits than the database has room for. */
export const isVersion = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)

/**
 * What a write says beside its body (draft-ietf-httpapi-idempotency-key-header, RFC 9110 13.1.1).
 * @throws invalid `request.idempotency_key`, `request.if_match`
 */
export function commandHeaders({ headers }: { headers: IncomingHttpHeaders }): CommandHeaders {
  const key = headers['idempotency-key']
  const text = typeof key === 'string' ? key.trim() : null
  if (Array.isArray(key) || (text !== null && !isKey(text))) {
    throw invalid('request.idempotency_key', '', {})
  }
  return { idempotencyKey: text, version: versionOf(headers['if-match']) }
}

function versionOf(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null
  const version = /^(?:W\/)?"?(\d+)"?$/.exec(header.trim())?.[1]
  if (version === undefined || !isVersion(version)) throw invalid('request.if_match', '')
  return Number(version)
}
