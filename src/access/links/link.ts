import { randomInt } from 'node:crypto'
import { isSecure } from '../cookies.ts'
import { keyedDigest } from '../tokens.ts'

const tokenBytes = 16

/**
 * The token of a link: 128 bits, the same each time, so that every mail and paper of a case
 * carries one address although only its hash is kept. Nobody has it without the key.
 */
export const tokenOfLink = (key: Buffer, linkId: string): string =>
  keyedDigest(key, linkId).subarray(0, tokenBytes).toString('base64url')

/** The path of the customer's page; logs must not show what follows `/follow/`. */
export const linkPath = (token: string): string => `/follow/${token}`

export const codeDigits = 6
export const codeMinutes = 10
export const codeTries = 5
/** Wrong codes in a row, over all codes of a link, after which staff must renew it. */
export const mostWrong = 100

export const newCode = (): string => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')

/** What people type: spaces and hyphens don't matter. Undefined: no code at all. */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(code) ? code : undefined
}

/** A code counts for its link alone. */
export const codeDigest = (key: Buffer, token: string, code: string): Buffer =>
  keyedDigest(key, `${token} ${code}`)

export const idleMinutes = 60
/** However busy, a customer's session ends then. */
export const longestHours = 12

/** One cookie for each case, so that two cases can be open side by side. */
export const sessionCookieName = (publicUrl: string, caseId: string): string =>
  `${isSecure(publicUrl) ? '__Host-' : ''}makegood_case_${caseId.replaceAll('-', '')}`

export function sessionCookie(publicUrl: string, caseId: string, value: string): string {
  const name = sessionCookieName(publicUrl, caseId)
  const age = value === '' ? 0 : longestHours * 3600
  const secure = isSecure(publicUrl) ? '; Secure' : ''
  return `${name}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}
