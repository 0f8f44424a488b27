import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, supervise } from '#platform/postgres/embedded/supervisor.ts'

/** One real server for all tests of this process, on files that nobody will miss. */
let server: Promise<Embedded> | undefined

export const testServer = (): Promise<Embedded> => {
  server ??= start()
  return server
}

async function start(): Promise<Embedded> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'makegood-test-'))
  const embedded = await supervise(folder, {
    settings: [
      'fsync=off',
      'full_page_writes=off',
      'synchronous_commit=off',
      'max_connections=300',
    ],
  })
  endWithUs(embedded.pid(), folder)
  return embedded
}

/**
 * A little watcher on a pipe to us: whatever ends this process, `kill -9` included, closes the
 * pipe, upon which the watcher ends the server and removes its files.
 */
function endWithUs(pid: number, folder: string): void {
  const script =
    'cat >/dev/null; kill -QUIT "$0"; while kill -0 "$0"; do sleep 0.05; done; rm -rf "$1"'
  const watcher = spawn('sh', ['-c', script, String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  // A pipe is a socket in Node; its type does not say that it can be unreferenced.
  if (watcher.stdin && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function')
    watcher.stdin.unref()
}
