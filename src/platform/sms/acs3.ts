import { createHash, createHmac } from 'node:crypto'

const algorithm = 'ACS3-HMAC-SHA256'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** As RFC 3986 has it: five characters more than `encodeURIComponent`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  one < other ? -1 : 1

/** Names and values of a request, sorted and written as they are signed and sent. */
export const canonicalQuery = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .toSorted(byName)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&')

export type ToSign = {
  keyId: string
  keySecret: string
  host: string
  action: string
  version: string
  /** ISO 8601 in UTC, without fractions of a second. */
  date: string
  /** Never the same twice. */
  nonce: string
  parameters: Readonly<Record<string, string>>
}

/**
 * The headers of a POST to `/` without a body, its parameters in the query, signed by Alibaba
 * Cloud's signature version 3 (“V3 request structure and signature”).
 */
export function signedHeaders(request: ToSign): Record<string, string> {
  const payload = sha256('')
  const headers = {
    host: request.host,
    'x-acs-action': request.action,
    'x-acs-content-sha256': payload,
    'x-acs-date': request.date,
    'x-acs-signature-nonce': request.nonce,
    'x-acs-version': request.version,
  }
  const sorted = Object.entries(headers).toSorted(byName)
  const names = sorted.map(([name]) => name).join(';')
  const canonical = [
    'POST',
    '/',
    canonicalQuery(request.parameters),
    ...sorted.map(([name, value]) => `${name}:${value.trim()}`),
    '',
    names,
    payload,
  ].join('\n')
  const signature = createHmac('sha256', request.keySecret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest('hex')
  return {
    ...headers,
    authorization: `${algorithm} Credential=${request.keyId},SignedHeaders=${names},Signature=${signature}`,
  }
}
