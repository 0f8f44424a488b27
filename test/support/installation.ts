import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { alive, readPostmaster } from '#platform/postgres/embedded/postmaster.ts'
import { runFolder } from '#platform/run-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Installation = {
  data: string
  /**
   * `makegood start` on this folder, without the demo unless other flags are given; resolves when
   * it answers. @throws what it said instead.
   */
  start(env?: Record<string, string>, flags?: string[]): Promise<Running>
  /** Any command on this folder, to its end. */
  run(...args: string[]): Promise<{ code: number | null; said: string }>
  /** The process of its database, if it is there. */
  database(): number | undefined
  /** Ends whatever still runs on it, and removes it. */
  remove(): Promise<void>
}

export type Running = {
  address: string
  pid: number
  /** Sends the signal and waits for the end; answers the exit code, null after `SIGKILL`. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  said(): string
}

type Where = {
  /** The folder that the data folder is made in; the temporary folder if not said. */
  within?: string
  /** Who runs it; ourselves if not said. */
  user?: { uid: number; gid: number }
}

/** A data folder of one's own, for tests of the real process. Remove it in `after`. */
export function install({ within = realpathSync(tmpdir()), user }: Where = {}): Installation {
  const folder = mkdtempSync(join(within, 'makegood-install-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const children = new Set<ChildProcess>()

  const launch = (args: string[], env: Record<string, string> = {}) => {
    const child = spawn('node', [join(root, 'bin/makegood.ts'), ...args, '--data', data], {
      cwd: folder,
      env: { ...process.env, ...env },
      ...user,
    })
    children.add(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => {
        said += part
      })
    return { child, said: () => said, ended: once(child, 'close') }
  }
  const database = () => readPostmaster(join(data, 'pg'))?.pid

  return {
    data,
    database,
    async start(env, flags = ['--empty']) {
      const { child, said, ended } = launch(['start', '--port', '0', ...flags], env)
      const dead = ended.then(() => Promise.reject(new Error(said())))
      // Only the race below listens; an end that comes later is no failure.
      dead.catch(() => {})
      const address = await Promise.race([
        dead,
        until(() => /^Makegood answers at (\S+)$/m.exec(said())?.[1], 120_000),
      ])
      return {
        address,
        pid: child.pid ?? 0,
        said,
        async end(signal) {
          child.kill(signal)
          await ended
          return child.exitCode
        },
      }
    },
    async run(...args) {
      const { child, said, ended } = launch(args)
      await ended
      return { code: child.exitCode, said: said() }
    },
    async remove() {
      for (const child of children) child.kill('SIGKILL')
      const pid = database()
      if (pid && alive(pid)) {
        process.kill(pid, 'SIGQUIT')
        await until(() => !alive(pid))
      }
      for (const place of [folder, runFolder(data)]) rmSync(place, { recursive: true, force: true })
    },
  }
}

/**
 * Waits until a question has an answer that is neither undefined nor false.
 * @param patience milliseconds after which it is given up
 */
export async function until<T>(
  question: () => T | Promise<T>,
  patience = 30_000,
): Promise<Exclude<T, false | undefined>> {
  for (let waited = 0; waited < patience; waited += 20) {
    const answer = await question()
    // The type of the answer excludes just what is excluded here.
    if (answer !== undefined && answer !== false) return answer as Exclude<T, false | undefined>
    await sleep(20)
  }
  throw new Error(`This never came true: ${question}`)
}
