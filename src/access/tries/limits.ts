import { isIPv6 } from 'node:net'
import { keyedDigest } from '../tokens.ts'

/** So many tries within so many minutes from the first, for one subject. */
export type Limit = {
  /** What is tried, such as `sign_in.account`. */
  what: string
  /** Whose or from where: an e-mail address, a network, an id. Kept as a keyed hash only. */
  subject: string
  most: number
  minutes: number
}

const threeGroups = 3

/**
 * Whom a network address stands for: an IPv4 address for itself, an IPv6 one for its /48, since
 * one site is given all of that (RFC 6177), and anybody gets one for nothing.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !isIPv6(address)) return mapped ?? address
  const [plain = ''] = address.split('%')
  // The URL parser writes an address in its one canonical form.
  const canonical = new URL(`http://[${plain}]`).hostname.slice(1, -1)
  const [head = '', tail] = canonical.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return groups.slice(0, threeGroups).join(':')
}

export const subjectOf = (key: Buffer, limit: Limit): Buffer =>
  keyedDigest(key, `${limit.what} ${limit.subject}`)
