import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asOrdinaryUser, binaries } from './binaries.ts'
import { clusterIn } from './cluster.ts'
import { alive, isServerOf, type Postmaster, readPostmaster } from './postmaster.ts'

/** Adopts the server that already runs on this data folder, or starts one; returns when it is ready. */
export async function launch(
  data: string,
  socket: string,
  settings: readonly string[],
): Promise<Postmaster & { adopted: boolean }> {
  const { files } = clusterIn(data)
  const running = readPostmaster(files)
  if (running && isServerOf(running.pid, files)) {
    const ready = await untilReady(running.pid, files)
    if (ready) return { ...ready, adopted: true }
  } else if (running && alive(running.pid)) {
    // Its number went to another program, because of which the server would refuse to start.
    rmSync(join(files, 'postmaster.pid'))
  }
  return { ...(await start(data, socket, settings)), adopted: false }
}

async function start(
  data: string,
  socket: string,
  settings: readonly string[],
): Promise<Postmaster> {
  const { files, log } = clusterIn(data)
  const [command, args] = asOrdinaryUser(binaries().postgres, [
    ...['-D', files, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${socket}`],
    ...['-c', 'unix_socket_permissions=0700', '-c', 'jit=off'],
    // Details and statements of an error repeat what stands in rows: names, addresses, numbers.
    ...['-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic'],
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  // A pipe would break, and end the server, with the process that started it.
  const output = openSync(log, 'a', 0o600)
  const from = readFileSync(log).length
  const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  child.unref()
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  const ready = child.pid && (await Promise.race([untilReady(child.pid, files), failed]))
  if (ready) return ready
  const said = readFileSync(log).subarray(from).toString('utf8').trim()
  throw new Error(`The database did not start:\n${said || 'it said nothing.'}`)
}

/** Waits until the server takes connections; undefined when it ended instead. */
async function untilReady(pid: number, files: string): Promise<Postmaster | undefined> {
  for (;;) {
    const now = readPostmaster(files)
    if (now?.pid === pid && now.status === 'ready') return now
    if (!alive(pid)) return undefined
    await sleep(10)
  }
}
