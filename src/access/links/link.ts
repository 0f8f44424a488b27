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

/** One cookie for each case, so that two cases can be open side by side. */
export const caseCookie = (caseId: string): string => `makegood_case_${caseId.replaceAll('-', '')}`
