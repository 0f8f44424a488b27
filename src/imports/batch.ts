import { inTransaction } from '#access/transaction.ts'
import { selectModels } from '#catalogue/store.ts'
import { selectDealers } from '#dealers/store.ts'
import { modelsLooked } from '#devices/model-of-serial.ts'
import {
  insertDevices,
  type Rewritten,
  selectDevicesBySerials,
  updateDevices,
  type Written,
} from '#devices/registering-store.ts'
import { newId } from '#kernel/id.ts'
import { organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/postgres/db.ts'
import type { Row } from '#platform/tables/table.ts'
import { FirstSeen } from './first-seen.ts'
import type { BadRow, Counts, Problem } from './import.ts'
import { type JudgedRow, rowJudge } from './judge-row.ts'
import { rowReader, type SaidOfUnit } from './read-row.ts'
import { advance, type Held } from './running-store.ts'
import { sellersAmong } from './sellers.ts'

/** How the rows of one file are read and judged. */
export type Reading = {
  read: ReturnType<typeof rowReader>
  judge: ReturnType<typeof rowJudge>
  seen: FirstSeen
}

/** Dealers are few; one beyond so many is named by nobody. */
const dealersLooked = 5_000

export async function readingOf(
  deps: Deps,
  { organizationId, mapping }: Held,
  columns: readonly string[],
): Promise<Reading> {
  if (!mapping) throw new Error('An import began without its mapping.')
  const [models, dealers, { name }] = await Promise.all([
    selectModels(deps.db, organizationId, null, modelsLooked),
    selectDealers(deps.db, organizationId, null, dealersLooked),
    organizationById(deps, organizationId),
  ])
  return {
    read: rowReader(columns, mapping, sellersAmong(dealers, name)),
    // A register is the maker's own word.
    judge: rowJudge({ role: 'administrator', dealerId: null }, models),
    seen: new FirstSeen(),
  }
}

type SaidRow = Row & { said: SaidOfUnit }
export type Batch = { lastRow: number; good: SaidRow[]; bad: BadRow[] }

/** What each row says by itself, and whether its unit stood in the file before. */
export function sortBatch({ read, seen }: Reading, rows: readonly Row[]): Batch {
  const good: SaidRow[] = []
  const bad: BadRow[] = []
  for (const row of rows) {
    const said = read(row.cells)
    if ('problems' in said) {
      bad.push(badRow(row, said.problems))
      continue
    }
    const first = seen.see(said.serial.serial, row.at)
    if (first === undefined) good.push({ ...row, said })
    else bad.push(badRow(row, [{ field: 'serial', rule: 'import.double', params: { row: first } }]))
  }
  return { lastRow: rows.at(-1)?.at ?? 0, good, bad }
}

const badRow = ({ at, cells }: Row, problems: readonly Problem[]): BadRow => ({
  row: at,
  cells,
  problems,
})

/** Somebody registered one of the batch's units meanwhile: it is judged anew by what is known now. */
class Outrun extends Error {}
/** Cancelled, or taken over by another process. */
class Lost extends Error {}

const tries = 5

/**
 * Judges a batch by what is known, registers its units when the import has come so far, and keeps how
 * far it is, all in one transaction.
 * @returns the counts after it; undefined: it was cancelled, or another process has it, and nothing is done
 */
export async function keepBatch(
  deps: Deps,
  held: Held,
  { judge }: Reading,
  batch: Batch,
  progress: { before: Counts; readBytes: number; until: Date },
): Promise<Counts | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(deps, async (within, tx) => {
        const judged = await judgeBatch(tx, held, judge, batch)
        if (held.state === 'importing') await register(within, tx, held, judged)
        const bad = [...batch.bad, ...badOf(judged)]
        const counts = countsAfter(progress.before, judged, bad.length)
        const { readBytes, until } = progress
        const step = { row: batch.lastRow, readBytes, counts, bad, until }
        if (!(await advance(tx, held, step))) throw new Lost()
        return counts
      })
    } catch (error) {
      if (error instanceof Lost) return undefined
      if (!(error instanceof Outrun) || attempt === tries) throw error
    }
  }
}

type Judged = { row: SaidRow; id: string | null; version: number | null; is: JudgedRow }

async function judgeBatch(
  tx: Tx,
  { organizationId }: Held,
  judge: Reading['judge'],
  { good }: Batch,
): Promise<Judged[]> {
  const serials = good.map(({ said }) => said.serial.serial)
  const devices = await selectDevicesBySerials(tx, organizationId, serials)
  const known = new Map(devices.map((device) => [device.serial, device]))
  return good.map((row) => {
    const device = known.get(row.said.serial.serial)
    const is = judge(row.said, device)
    return { row, id: device?.id ?? null, version: device?.version ?? null, is }
  })
}

async function register(
  { clock }: Deps,
  tx: Tx,
  { organizationId, startedBy }: Held,
  judged: readonly Judged[],
): Promise<void> {
  const at = clock()
  const fresh: Written[] = []
  const changed: Rewritten[] = []
  for (const { id, version, is } of judged) {
    if (is.kind === 'bad' || is.kind === 'same') continue
    const sale = is.sale && { proofId: newId(at), kind: is.sale, model: is.model }
    if (id === null || version === null) fresh.push({ id: newId(at), facts: is.facts, sale })
    else changed.push({ id, seen: version, facts: is.facts, sale })
  }
  const recorded = { by: startedBy, at }
  const inserted = fresh.length === 0 ? 0 : await insertDevices(tx, organizationId, fresh, recorded)
  const updated =
    changed.length === 0 ? 0 : await updateDevices(tx, organizationId, changed, recorded)
  if (inserted < fresh.length || updated < changed.length) throw new Outrun()
}

const badOf = (judged: readonly Judged[]): BadRow[] =>
  judged.flatMap(({ row, is }) => (is.kind === 'bad' ? [badRow(row, [is.problem])] : []))

function countsAfter(before: Counts, judged: readonly Judged[], bad: number): Counts {
  const counts = { ...before, bad: before.bad + bad }
  for (const { is } of judged) if (is.kind !== 'bad') counts[is.kind] += 1
  return counts
}
