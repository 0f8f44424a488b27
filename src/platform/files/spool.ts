import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invalid } from '#kernel/refusal.ts'

/** An upload on its way in: a file of its own that is gone when it is disposed of. */
export type Spooled = AsyncDisposable & { path: string; bytes: number }

/**
 * Writes a stream into a temporary file, so that many uploads at once take no memory. What is
 * longer than `limit` bytes is read no further.
 * @throws Refusal invalid `file.too_large`, `file.empty`
 */
export async function spool(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Spooled> {
  const path = join(tmpdir(), `makegood-upload-${randomUUID()}`)
  const dispose = () => rm(path, { force: true })
  try {
    const file = await open(path, 'wx', 0o600)
    let bytes = 0
    try {
      for await (const chunk of stream) {
        bytes += chunk.byteLength
        if (bytes > limit) throw tooLarge(limit)
        await file.write(chunk)
      }
    } finally {
      await file.close()
    }
    if (bytes === 0) throw invalid('file.empty', '/file')
    return { path, bytes, [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

export const tooLarge = (limit: number) =>
  invalid('file.too_large', '/file', { params: { megabytes: Math.floor(limit / 1_000_000) } })
