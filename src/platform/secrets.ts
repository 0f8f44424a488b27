import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** Keys derived from the one secret of the installation; the secret itself is never handed out. */
export type Secrets = {
  /** 32 bytes for one purpose (`link`, `session`, …), the same at every start. */
  key(purpose: string): Buffer
  /** The same for what is keyed on every request: with bytes an HMAC takes seven times as long. */
  keyObject(purpose: string): KeyObject
}

/** @param root at least 32 random bytes, from the data folder or `MAKEGOOD_SECRET`. */
export function secretsFrom(root: Uint8Array): Secrets {
  if (root.byteLength < 32) throw new Error('The secret needs at least 32 bytes.')
  const keys = new Map<string, Buffer>()
  const objects = new Map<string, KeyObject>()
  const key = (purpose: string): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', root, '', `makegood ${purpose}`, 32))
    keys.set(purpose, made)
    return made
  }
  return {
    key,
    keyObject(purpose) {
      const made = objects.get(purpose) ?? createSecretKey(key(purpose))
      objects.set(purpose, made)
      return made
    },
  }
}
