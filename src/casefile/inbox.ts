import { mayDo, requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import type { HoldReason } from '#cases/case.ts'
import { type Outcome, type Stage, stages, type Turn, turnOf } from '#cases/stages.ts'
import { sightOf } from '#cases/visible.ts'
import { matchingCustomers } from '#customers/search.ts'
import { parseCaseNumber } from '#kernel/case-number.ts'
import { cursorAt, readCursor } from '#kernel/cursor.ts'
import type { Texts } from '#kernel/language.ts'
import { invalid } from '#kernel/refusal.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import { normalizeTracking } from '#parcels/parcel.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading } from '#readers/note.ts'
import {
  type After,
  type ListedParcel,
  type ListedRow,
  selectCounts,
  selectFound,
  selectListed,
  selectOfCustomers,
  selectOpen,
} from './inbox-store.ts'

/** A case as one row of the inbox. */
export type Listed = {
  number: string
  version: number
  stage: Stage
  turn: Turn
  openedAt: string
  stageSince: string
  wordBy: string | null
  hold: HoldReason | null
  serial: string
  model: { number: string; name: Texts }
  fault: string | null
  /** Left out for whoever may not know the person. */
  customer: { name: string | null; city: string | null } | null
  openTasks: number
  /** What a customer or a dealer wrote is not answered yet. */
  messageWaits: boolean
  outcome: Outcome | null
  /** What a unit waits for before it can be sent. */
  addressKnown: boolean
  feeSettled: boolean
  /** The parcel that is on its way now. */
  parcel: ListedParcel | null
}

export type ListQuery = {
  turn?: Turn | undefined
  stage?: readonly Stage[] | undefined
  /** Only those whose promise is past. */
  late?: boolean | undefined
  after?: string | undefined
  limit?: number | undefined
}

/** What is asked for when nothing is said: all that anybody still waits for. */
const waiting = stages.filter((stage) => turnOf[stage] !== 'done')

const stagesOf = ({ turn, stage }: ListQuery): readonly Stage[] => {
  const wanted = stage ?? (turn ? stages : waiting)
  return turn ? wanted.filter((one) => turnOf[one] === turn) : wanted
}

/** Rows as this viewer may see them. */
export function shown<Row extends ListedRow>(
  deps: Deps,
  viewer: Viewer,
  rows: readonly Row[],
): { row: Row; listed: Listed }[] {
  if (mayDo(viewer, 'case.read_person'))
    noteReading(
      deps,
      viewer,
      'list',
      'case',
      rows.map(({ id }) => id),
    )
  return rows.map((row) => ({ row, listed: listedFor(viewer, row) }))
}

function listedFor(viewer: Viewer, row: ListedRow): Listed {
  const person = mayDo(viewer, 'case.read_person')
  return {
    number: row.number,
    version: row.version,
    stage: row.stage,
    turn: turnOf[row.stage],
    openedAt: row.openedAt.toISOString(),
    stageSince: row.stageSince.toISOString(),
    wordBy: row.wordBy?.toISOString() ?? null,
    hold: row.holdReason,
    serial: row.serial,
    model: { number: row.modelNumber, name: row.modelName },
    fault: row.fault,
    customer: person ? { name: row.name, city: row.city } : null,
    openTasks: row.openTasks,
    messageWaits: row.messageWaits,
    outcome: row.outcome,
    addressKnown: row.addressKnown,
    feeSettled: row.feeSettled,
    parcel: row.parcel,
  }
}

/** The promise of a page's last row, and its id. */
export const cursorOf = (row: ListedRow): string => cursorAt(row.wordBy, row.id)

/** @throws Refusal invalid `request.after` */
export function afterOf(cursor: string | undefined): After {
  if (cursor === undefined) return null
  const after = readCursor(cursor)
  if (!after) throw invalid('request.after', '/after')
  return { wordBy: after.at, id: after.id }
}

/** Cases by whose turn it is, the one promised first before the others, a page at a time. */
export async function listCases(
  deps: Deps,
  viewer: Viewer,
  query: ListQuery,
): Promise<{ items: Listed[]; next: string | null }> {
  requirePermission(viewer, 'case.read')
  const limit = query.limit ?? 50
  const found = await selectListed(
    deps.db,
    sightOf(viewer),
    stagesOf(query),
    afterOf(query.after),
    limit,
    query.late ? deps.clock() : null,
  )
  const last = found.at(-1)
  return {
    items: shown(deps, viewer, found).map(({ listed }) => listed),
    next: last && found.length === limit ? cursorOf(last) : null,
  }
}

type PerStage = Partial<Record<Stage, number>>

/** How many cases stand in each stage that somebody still waits for. */
export const countCases = async (deps: Deps, viewer: Viewer): Promise<PerStage> =>
  (await countInbox(deps, viewer)).all

/** The same, and how many of them are late. */
export async function countInbox(
  deps: Deps,
  viewer: Viewer,
): Promise<{ all: PerStage; late: PerStage }> {
  requirePermission(viewer, 'case.read')
  const counts = await selectCounts(deps.db, sightOf(viewer), waiting, deps.clock())
  return {
    all: Object.fromEntries(counts.map(({ stage, count }) => [stage, count])),
    late: Object.fromEntries(counts.map(({ stage, late }) => [stage, late])),
  }
}

/** The number of the open case of each of these devices that has one, by the device's id. */
export async function openCasesOf(
  deps: Deps,
  viewer: Viewer,
  devices: readonly string[],
): Promise<Map<string, string>> {
  requirePermission(viewer, 'case.read')
  const found = devices.length > 0 ? await selectOpen(deps.db, sightOf(viewer), devices) : []
  return new Map(found.map(({ deviceId, number }) => [deviceId, number]))
}

/**
 * Whatever a person typed or scanned: a case number, a serial number, a courier number; else the
 * beginning of a name, a telephone number or a mail address.
 */
export async function findCases(deps: Deps, viewer: Viewer, typed: string): Promise<Listed[]> {
  requirePermission(viewer, 'case.read')
  const sight = sightOf(viewer)
  const exact = await selectFound(deps.db, sight, {
    number: parseCaseNumber(typed) ?? null,
    serial: normalizeSerial(typed) || null,
    tracking: normalizeTracking(typed) || null,
  })
  if (exact.length > 0 || !mayDo(viewer, 'customers.read'))
    return shown(deps, viewer, exact).map(({ listed }) => listed)
  const way = typed.includes('@')
    ? { mail: typed }
    : /^[+\d\s()-]{4,}$/.test(typed)
      ? { phone: typed }
      : { name: typed }
  const people = await matchingCustomers(deps, viewer, way)
  const ids = people.map(({ id }) => id)
  const found = ids.length > 0 ? await selectOfCustomers(deps.db, sight, ids) : []
  return shown(deps, viewer, found).map(({ listed }) => listed)
}
