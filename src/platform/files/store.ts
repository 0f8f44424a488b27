import type { Readable } from 'node:stream'

/** Where the bytes of attachments lie: keys are uuids, never names that people chose. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Takes over a file of this machine, however long it is. */
  take(key: string, path: string): Promise<void>
  get(key: string): Promise<Uint8Array>
  /** The bytes one after another. */
  stream(key: string): Promise<Readable>
  remove(key: string): Promise<void>
}
