import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import type { Deps } from '#platform/deps.ts'
import type { Db } from '#platform/postgres/db.ts'
import {
  hourMilliseconds,
  isRecorded,
  type PersonRead,
  type ReadKind,
  type Subject,
} from './reading.ts'
import { insertReads } from './store.ts'

/** What this process noted and has not written yet, and what it noted within the hour at all. */
type Notes = {
  hour: number
  known: Set<string>
  waiting: { organizationId: string; read: PersonRead }[]
  /** Not recorded, since too many waited already. */
  lost: number
}

/** So many may wait while the database can't be written to; then later ones are counted only. */
const mostWaiting = 10_000
/** Beyond it some are noted once more, which changes no row. */
const mostKnown = 100_000
const mostAtOnce = 1_000

const notes = new WeakMap<Db, Notes>()

function notesOf({ db }: Deps): Notes {
  const found = notes.get(db) ?? { hour: 0, known: new Set(), waiting: [], lost: 0 }
  notes.set(db, found)
  return found
}

/**
 * Notes that a viewer read of these cases or customers. It asks nothing of the database:
 * `writeReads` records what was noted, within a second. Within an hour the same reading by the
 * same viewer is noted once.
 */
export function noteReading(
  deps: Deps,
  viewer: Viewer,
  kind: ReadKind,
  subject: Subject,
  ids: readonly string[],
): void {
  if (!isRecorded(viewer) || ids.length === 0) return
  const at = deps.clock()
  const mine = notesOf(deps)
  const hour = Math.floor(at.getTime() / hourMilliseconds) * hourMilliseconds
  if (hour !== mine.hour || mine.known.size > mostKnown) mine.known.clear()
  mine.hour = hour
  const { organizationId, id: viewerId, role, via } = viewer
  for (const subjectId of ids) {
    const name = `${organizationId} ${viewerId} ${kind} ${subjectId}`
    if (mine.known.has(name)) continue
    if (mine.waiting.length >= mostWaiting) {
      mine.lost += 1
      continue
    }
    mine.known.add(name)
    const by = { viewerKind: via === 'api' ? ('key' as const) : ('staff' as const), viewerId, role }
    const read = { id: newId(at), subject, subjectId, kind, ...by, at, hour: new Date(hour) }
    mine.waiting.push({ organizationId, read })
  }
}

/**
 * Records what was noted: one statement for each organization.
 * @returns how many readings could not be noted since the last time, as too many waited
 * @throws what the database answers; all that was not written waits for the next time
 */
export async function writeReads(deps: Deps): Promise<number> {
  const mine = notesOf(deps)
  const { waiting, lost } = mine
  Object.assign(mine, { waiting: [], lost: 0 })
  while (waiting.length > 0) {
    const [{ organizationId } = { organizationId: '' }] = waiting
    const some = waiting.filter((one) => one.organizationId === organizationId).slice(0, mostAtOnce)
    try {
      await insertReads(
        deps.db,
        organizationId,
        some.map(({ read }) => read),
      )
    } catch (error) {
      mine.waiting.unshift(...waiting)
      mine.lost += lost
      throw error
    }
    const written = new Set(some)
    waiting.splice(0, waiting.length, ...waiting.filter((one) => !written.has(one)))
  }
  return lost
}
