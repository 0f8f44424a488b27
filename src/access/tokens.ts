import { createHmac, hash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, as 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret with enough bits of its own: SHA-256. */
export const digest = (secret: string): Buffer => hash('sha256', secret, 'buffer')

/** What is kept of something guessable (a code, an address): worthless without the key. */
export const keyedDigest = (key: Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

const organizationBytes = 16
const secretBytes = 32

/** A secret that says whose it is, so that it is looked up within its organization: 64 characters. */
export const addressed = (organizationId: string, secret: string): string =>
  Buffer.concat([
    Buffer.from(organizationId.replaceAll('-', ''), 'hex'),
    Buffer.from(secret, 'base64url'),
  ]).toString('base64url')

/** The organization and the hash of an addressed secret; null when it can't be one. */
export function readAddressed(token: string): { organizationId: string; hash: Buffer } | null {
  if (!/^[\w-]{64}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== organizationBytes + secretBytes) return null
  const hex = bytes.toString('hex', 0, organizationBytes)
  const organizationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { organizationId, hash: digest(bytes.toString('base64url', organizationBytes)) }
}
