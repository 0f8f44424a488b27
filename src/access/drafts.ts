import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { Deps } from '#platform/deps.ts'
import { isSecure, readCookie } from './cookies.ts'

/**
 * A form of several pages: its cookie's name, the path below which it is sent, and whose pages they
 * are: one maker's draft is nothing to another's.
 */
export type DraftOf = { name: string; path: string; organizationId: string | null }

const boundTo = ({ name, organizationId }: Omit<DraftOf, 'path'>): Buffer =>
  Buffer.from(`${name} ${organizationId}`)

/** So long a draft waits for its next page. */
export const draftMinutes = 120
/** What every browser keeps of one cookie, its name and attributes aside (RFC 6265, 6.1). */
const longest = 3800

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/**
 * Keeps what somebody has filled in so far in their own browser, sealed: nothing of a person who
 * never sends it stays with us, and nothing stands in an address.
 * @param draft anything that JSON can say
 * @returns the `Set-Cookie` header, or null when it is too long to be kept
 */
export function keepDraft(deps: Deps, of: DraftOf, draft: unknown): string | null {
  const until = deps.clock().getTime() + draftMinutes * 60_000
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, deps.secrets.key('draft'), iv)
  cipher.setAAD(boundTo(of))
  const plain = brotliCompressSync(JSON.stringify({ until, draft }))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  const value = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
  return value.length > longest ? null : cookie(deps, of, value, draftMinutes * 60)
}

/** What was kept; null: nothing, too long ago, or not sealed by us. */
export function openDraft(deps: Deps, cookies: string | undefined, of: DraftOf): unknown {
  const value = Buffer.from(readCookie(cookies, of.name) ?? '', 'base64url')
  if (value.byteLength <= ivBytes + tagBytes) return null
  const cipher = createDecipheriv(
    algorithm,
    deps.secrets.key('draft'),
    value.subarray(0, ivBytes),
    { authTagLength: tagBytes },
  )
  cipher.setAAD(boundTo(of))
  cipher.setAuthTag(value.subarray(ivBytes, ivBytes + tagBytes))
  try {
    const sealed = value.subarray(ivBytes + tagBytes)
    const plain = brotliDecompressSync(Buffer.concat([cipher.update(sealed), cipher.final()]))
    // Sealed by `keepDraft`, so it is what that wrote.
    const kept = JSON.parse(plain.toString('utf8')) as { until: number; draft: unknown }
    return kept.until > deps.clock().getTime() ? kept.draft : null
  } catch {
    return null
  }
}

/** @returns the `Set-Cookie` header that throws a draft away */
export const dropDraft = (deps: Deps, of: Pick<DraftOf, 'name' | 'path'>): string =>
  cookie(deps, of, '', 0)

function cookie(
  deps: Deps,
  { name, path }: Pick<DraftOf, 'name' | 'path'>,
  value: string,
  age: number,
): string {
  const secure = isSecure(deps.publicUrl) ? '; Secure' : ''
  return `${name}=${value}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}
