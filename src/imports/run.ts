import { randomUUID } from 'node:crypto'
import { invalid, isRefusal } from '#kernel/refusal.ts'
import type { Clock } from '#platform/clock.ts'
import type { Deps } from '#platform/deps.ts'
import { readTable } from '#platform/tables/read.ts'
import type { Row } from '#platform/tables/table.ts'
import { keepBatch, readingOf, sortBatch } from './batch.ts'
import { noRows } from './import.ts'
import { finish, type Held, hold, letGo } from './running-store.ts'

/** Rows that are done together, all or none of them. */
const batchRows = 1_000
/** Begun so often without a batch done, it is given up: it may be what ends the processes. */
const mostTries = 5
/** A process that says nothing for so long has died. */
const heldFor = 15_000

export type RunParts = {
  /** The machine's own clock: whether a process lives is no business time. */
  clock: Clock
  /** Told to stop: the batch in hand is ended, the rest is left to the next start. */
  ending: AbortSignal
}

/**
 * Goes on with one import that nobody works on, to its end. Killed at any moment it leaves whole
 * batches, and whoever comes next goes on behind them.
 * @returns whether there was one
 */
export async function runNextImport(deps: Deps, parts: RunParts): Promise<boolean> {
  const now = parts.clock()
  const held = await hold(deps.db, { heldBy: randomUUID(), now, until: until(now) })
  if (!held) return false
  const end = held.state === 'checking' ? 'checked' : 'done'
  try {
    if (held.tries > mostTries) throw invalid('import.given_up', '/file')
    const ended = await runPass(deps, parts, held)
    if (ended) await endPass(deps, held, { state: end, fault: null })
    else await letGo(deps.db, held)
  } catch (error) {
    // What can be said of the file ends it; anything else is tried again when its hold is over.
    if (!isRefusal(error)) throw error
    const fault = { field: null, rule: error.rule, params: error.details.params ?? {} }
    await endPass(deps, held, { state: 'failed', fault })
  }
  return true
}

/** What ended needs its file no more: bad rows stand beside it. */
async function endPass(deps: Deps, held: Held, end: Omit<Parameters<typeof finish>[2], 'at'>) {
  await finish(deps.db, held, { ...end, at: deps.clock() })
  if (end.state !== 'checked') await deps.files.remove(held.key)
}

const until = (now: Date): Date => new Date(now.getTime() + heldFor)

/** All rows behind where it stands. @returns false: told to stop, cancelled, or taken over */
async function runPass(deps: Deps, { clock, ending }: RunParts, held: Held): Promise<boolean> {
  let readBytes = 0
  const bytes = await deps.files.stream(held.key)
  try {
    const { columns, rows } = await readTable(bytes, held.form, (taken) => {
      readBytes += taken
    })
    const reading = await readingOf(deps, held, columns)
    let counts = (held.state === 'checking' ? held.checked : held.imported) ?? noRows
    for await (const rowsOfBatch of inBatches(rows)) {
      // Also those that were done before: a serial number may stand among them a first time.
      const batch = sortBatch(reading, rowsOfBatch)
      if (batch.lastRow <= held.row) continue
      if (ending.aborted) return false
      const progress = { readBytes, before: counts, until: until(clock()) }
      const after = await keepBatch(deps, held, reading, batch, progress)
      if (!after) return false
      counts = after
    }
    return true
  } finally {
    bytes.destroy()
  }
}

async function* inBatches(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
