// A process of its own that goes on with one import, to be killed: see killed.test.ts.
import { runNextImport } from '#imports/run.ts'
import { diskStore } from '#platform/files/disk.ts'
import { openDb } from '#platform/postgres/open.ts'
import { testDeps } from '../support/deps.ts'

const { address, folder } = JSON.parse(process.env.RUN_ONE ?? '{}')
const database = openDb(address)
const clock = () => new Date()
const deps = { ...testDeps(database.db, clock), files: diskStore(folder) }
await runNextImport(deps, { clock, ending: new AbortController().signal })
await database.close()
