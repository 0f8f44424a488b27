import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { endWithUs } from './end-with-us.ts'

const oldest = 15

/** Where Debian and others keep a server's programs; the newest that is new enough. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).map(Number) : []
  const newest = Math.max(...versions.filter((version) => version >= oldest))
  return Number.isFinite(newest) ? join(root, String(newest), 'bin') : undefined
}

/**
 * The URL of a PostgreSQL that is not ours: `DATABASE_URL_EXTERNAL`, else of a temporary one
 * from the system's programs, which ends with this process; undefined when there is neither.
 */
export async function externalServer(): Promise<string | undefined> {
  const url = process.env.DATABASE_URL_EXTERNAL
  if (url) return url
  const bin = programs()
  if (!bin) return undefined

  const folder = mkdtempSync(join(tmpdir(), 'makegood-external-'))
  const who = ordinaryUser()
  if (who) chownSync(folder, who.uid, who.gid)
  const files = join(folder, 'pg')
  const quiet = { ...who, cwd: folder, stdio: 'ignore' } as const
  const init = ['-D', files, '-U', 'makegood', '--auth=trust', '--encoding=UTF8', '--no-sync']
  execFileSync(join(bin, 'initdb'), [...init, '--locale=C.UTF-8'], quiet)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'fsync=off']
  const more = [`unix_socket_directories=${folder}`, 'max_connections=300']
  const args = [...settings, ...more].flatMap((setting) => ['-c', setting])
  const server = spawn(join(bin, 'postgres'), ['-D', files, ...args], quiet)
  server.unref()
  if (!server.pid) throw new Error(`${bin}/postgres does not start.`)
  endWithUs(server.pid, folder)
  const address = `postgres://makegood@127.0.0.1:${port}/postgres`
  await untilReady(address)
  return address
}

/** PostgreSQL refuses to run as root; Debian's package brings a user of its own. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function untilReady(connectionString: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (tries === 200) throw error
      await sleep(50)
    }
  }
}
