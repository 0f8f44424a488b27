import { spawn } from 'node:child_process'

/**
 * A little watcher on a pipe to us: whatever ends this process, `kill -9` included, closes the
 * pipe, upon which the watcher ends the server and removes its files.
 */
export function endWithUs(pid: number, folder: string): void {
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
