import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { type Config, readConfig } from '../../src/config.ts'
import { refuseDemo } from '../../src/demo-guard.ts'
import { runningServer } from '../../src/platform/postgres/embedded/supervisor.ts'
import { migrations } from '../../src/platform/postgres/migrate.ts'
import type { DbAddress } from '../../src/platform/postgres/open.ts'

export const summary = 'look whether all is well, and change nothing: [--data DIR]'

/** Answers what it found; throws what is wrong and how to mend it. */
type Check = (config: Config) => string | Promise<string>

const gigabyte = 2 ** 30

const checks: Check[] = [
  () => {
    const [major = 0] = process.versions.node.split('.').map(Number)
    if (major < 24) throw new Error(`Node ${process.version} is too old: start with \`npm start\``)
    return `Node ${process.version}`
  },
  () => {
    if (!existsSync(new URL('../../build/server/index.js', import.meta.url)))
      throw new Error('The screens are not built: run `npm run build`')
    return 'The screens are built'
  },
  ({ data }) => {
    const there = existsSync(data)
    accessSync(there ? data : dirname(data), constants.R_OK | constants.W_OK)
    if (there && (statSync(data).mode & 0o077) !== 0)
      throw new Error(`Others can read ${data}: run \`chmod 700 ${data}\``)
    return there ? `Data folder ${data}` : `Data folder ${data}, which the first start makes`
  },
  ({ data }) => {
    const { bavail, bsize } = statfsSync(existsSync(data) ? data : dirname(data))
    const free = (bavail * bsize) / gigabyte
    if (free < 1) throw new Error(`Only ${free.toFixed(1)} GB are free where the data lies`)
    return `${free.toFixed(0)} GB are free`
  },
  async (config) => {
    const address: DbAddress | undefined = config.databaseUrl
      ? { connectionString: config.databaseUrl }
      : await runningServer(config.data)
    return address ? askDatabase(address) : 'The embedded database is not running now'
  },
  (config) => {
    refuseDemo(config)
    return 'No demo where others could reach it'
  },
  ({ smtp }) => (smtp ? 'Mail is sent by SMTP' : 'Mail is kept and shown, not sent: no SMTP_URL'),
  ({ sms }) =>
    sms
      ? `SMS are sent by Alibaba Cloud, ${sms.abroad ? 'abroad too' : 'to mainland numbers only'}`
      : 'No SMS are sent: no MAKEGOOD_SMS_KEY_ID',
]

async function askDatabase(address: DbAddress): Promise<string> {
  const client = new Client(address)
  await client.connect()
  try {
    const version = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    const known = await client
      .query<{ name: string }>('select name from migrations')
      .catch(() => ({ rows: [] }))
    const applied = new Set(known.rows.map((row) => row.name))
    const missing = migrations().filter(({ name }) => !applied.has(name))
    if (missing.length > 0)
      throw new Error(`${missing.length} migrations are missing: run \`makegood migrate\``)
    return `PostgreSQL ${version.rows[0]?.version}, up to date`
  } finally {
    await client.end()
  }
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
  const config = readConfig(values)
  let wrong = 0
  for (const check of checks)
    try {
      console.log(`  well   ${await check(config)}`)
    } catch (error) {
      wrong += 1
      console.log(`  WRONG  ${error instanceof Error ? error.message : error}`)
    }
  return wrong > 0 ? 1 : 0
}
