/** Where the bytes of attachments lie: keys are uuids, never names that people chose. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
}
