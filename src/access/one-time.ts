import { randomInt } from 'node:crypto'
import { isSecure } from './cookies.ts'
import { keyedDigest } from './tokens.ts'

/** The rules of one-time codes and of the sessions that they open, for cases and for mailboxes. */

const codeDigits = 6
export const codeMinutes = 10
export const codeTries = 5
/** Wrong codes in a row after which no more is sent (NIST SP 800-63B, 3.2.2). */
export const mostWrong = 100

export const newCode = (): string => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')

/** What people type: spaces and hyphens don't matter. Undefined: no code at all. */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(code) ? code : undefined
}

/** A code counts for what it was sent for alone. */
export const codeDigest = (key: Buffer, of: string, code: string): Buffer =>
  keyedDigest(key, `${of} ${code}`)

const after = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

export const codeExpiry = (now: Date): Date => after(now, codeMinutes)

const idleMinutes = 60
/** However busy, a customer's session ends then. */
const longestHours = 12

/** Which sessions still hold: used within the hour, opened within twelve; touched once a minute. */
export const sessionBounds = (now: Date) => ({
  at: now,
  seenAfter: after(now, -idleMinutes),
  openedAfter: after(now, -longestHours * 60),
  touchBefore: after(now, -1),
})
export type SessionBounds = ReturnType<typeof sessionBounds>

/** The cookie's name as it is sent: over https it is bound to this host. */
export const cookieName = (publicUrl: string, name: string): string =>
  `${isSecure(publicUrl) ? '__Host-' : ''}${name}`

/** The `Set-Cookie` header of a customer's session; an empty value clears it. */
export function customerCookie(publicUrl: string, name: string, value: string): string {
  const age = value === '' ? 0 : longestHours * 3600
  const secure = isSecure(publicUrl) ? '; Secure' : ''
  return `${cookieName(publicUrl, name)}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}
