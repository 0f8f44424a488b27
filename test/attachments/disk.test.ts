import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { diskStore } from '#platform/files/disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'makegood-files-'))
const files = diskStore(folder)
after(() => rmSync(folder, { recursive: true }))

const all = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )

test('what is put under a key comes back, and is gone when removed', async () => {
  const key = randomUUID()
  await files.put(key, Buffer.from('a photo'))
  assert.equal(Buffer.from(await files.get(key)).toString(), 'a photo')
  assert.deepEqual(all(), [join(key.slice(-2), key.slice(-4, -2), key)])
  await files.remove(key)
  await files.remove(key)
  await assert.rejects(files.get(key))
  assert.deepEqual(all(), [])
})

test('a key is a uuid and nothing that could climb out of the folder', async () => {
  for (const key of ['', '../../etc/passwd', 'photo.jpg', `${randomUUID()}/..`]) {
    await assert.rejects(async () => files.put(key, Buffer.from('x')), /uuids only/)
    await assert.rejects(async () => files.get(key), /uuids only/)
  }
})

test('a write that fails leaves no key and no draft', async () => {
  const key = randomUUID()
  // Where the folder of this key should be made stands a file.
  writeFileSync(join(folder, key.slice(-2)), '')
  await assert.rejects(files.put(key, Buffer.from('a photo')))
  assert.deepEqual(all(), [key.slice(-2)])
  await assert.rejects(files.get(key))
})
