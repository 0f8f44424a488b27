import { existsSync, mkdtempSync, realpathSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { supervise } from '#platform/postgres/embedded/supervisor.ts'
import type { DbAddress } from '#platform/postgres/open.ts'
import { endWithUs } from './end-with-us.ts'

export type Address = Extract<DbAddress, { host: string }>

/** One real server for all tests of this process, on files that nobody will miss. */
let server: Promise<Address> | undefined

/** Ours, or, with `MAKEGOOD_TEST_DATABASE`, the external one that this URL names. */
export const testServer = (): Promise<Address> => {
  const url = process.env.MAKEGOOD_TEST_DATABASE
  server ??= url ? Promise.resolve(partsOf(new URL(url))) : start()
  return server
}

const partsOf = (url: URL): Address => ({
  host: url.hostname,
  port: Number(url.port || 5432),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
  database: url.pathname.slice(1),
})

const memory = '/dev/shm'
/** What all databases of a run take, several times over. */
const roomNeeded = 2 * 1024 ** 3

/** Memory where there is enough of it: hundreds of databases are copied and thrown away. */
function placeForFiles(): string {
  if (!existsSync(memory)) return realpathSync(tmpdir())
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > roomNeeded ? memory : realpathSync(tmpdir())
}

async function start(): Promise<Address> {
  const folder = mkdtempSync(join(placeForFiles(), 'makegood-test-'))
  const embedded = await supervise(folder, {
    settings: [
      'fsync=off',
      'full_page_writes=off',
      'synchronous_commit=off',
      'max_connections=300',
    ],
  })
  endWithUs(embedded.pid(), folder)
  return embedded.address
}
