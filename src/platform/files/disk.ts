import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { FileStore } from './store.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Files in a folder of this machine, sharded by the end of their key (its beginning is a time,
 * so that neighbours would crowd one folder). Bytes are written beside, flushed, then renamed:
 * a key has all of its bytes or is not there.
 */
export function diskStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  const putWith = async (key: string, write: (draft: string) => Promise<void>) => {
    const target = placeOf(key)
    const draft = `incoming/${randomUUID()}`
    try {
      await write(draft)
      await flush(join(folder, draft))
      await disk.move(draft, target)
    } catch (error) {
      await disk.delete(draft)
      throw error
    }
  }
  return {
    put: (key, bytes) => putWith(key, (draft) => disk.put(draft, bytes)),
    take: (key, path) => putWith(key, (draft) => disk.copyFromFs(path, draft)),
    stream: (key) => disk.getStream(placeOf(key)),
    get: (key) => disk.getBytes(placeOf(key)),
    remove: (key) => disk.delete(placeOf(key)),
  }
}

function placeOf(key: string): string {
  if (!uuid.test(key)) throw new Error('Files are kept under uuids only.')
  return `${key.slice(-2)}/${key.slice(-4, -2)}/${key}`
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
