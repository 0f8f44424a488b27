import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isHeld, type Lock, lockFolder } from '#platform/lock.ts'

const data = mkdtempSync(join(tmpdir(), 'makegood-lock-'))
after(() => rmSync(data, { recursive: true }))

function take(): Lock {
  const lock = lockFolder(data)
  assert.ok(!isHeld(lock))
  return lock
}

/** Another process that tries to take the folder, says whether it did, and stays. */
async function another() {
  const lock = new URL('../../src/platform/lock.ts', import.meta.url).href
  const child = spawn('node', [
    ...['--input-type=module', '-e'],
    `import { isHeld, lockFolder } from '${lock}'
     console.log(isHeld(lockFolder(process.argv[1])) ? 'held' : 'taken')
     process.stdin.resume()`,
    data,
  ])
  const [said] = await once(child.stdout, 'data')
  return {
    took: String(said).trim() === 'taken',
    async kill() {
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    },
  }
}

test('a folder has one holder, who says where it answers', () => {
  const lock = take()
  lock.announce('http://127.0.0.1:4700')
  assert.deepEqual(lockFolder(data), { pid: process.pid, address: 'http://127.0.0.1:4700' })
  lock.release()
  take().release()
})

test('of eight processes that come at once one gets it; killed, it leaves the folder free', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, another))
  assert.equal(all.filter((one) => one.took).length, 1)
  assert.ok(isHeld(lockFolder(data)))
  await Promise.all(all.map((one) => one.kill()))
  take().release()
})
