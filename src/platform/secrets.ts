import { hkdfSync } from 'node:crypto'

/** Keys derived from the one secret of the installation; the secret itself is never handed out. */
export type Secrets = {
  /** 32 bytes for one purpose (`link`, `session`, …), the same at every start. */
  key(purpose: string): Buffer
}

/** @param root at least 32 random bytes, from the data folder or `MAKEGOOD_SECRET`. */
export function secretsFrom(root: Uint8Array): Secrets {
  if (root.byteLength < 32) throw new Error('The secret needs at least 32 bytes.')
  const keys = new Map<string, Buffer>()
  return {
    key(purpose) {
      const known = keys.get(purpose)
      if (known) return known
      const key = Buffer.from(hkdfSync('sha256', root, '', `makegood ${purpose}`, 32))
      keys.set(purpose, key)
      return key
    },
  }
}
