import { setTimeout } from 'node:timers/promises'
import { bodyHash, ownRoute } from '#access/kept.ts'
import { requireScope } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { parseCaseNumber } from '#kernel/case-number.ts'
import { newId } from '#kernel/id.ts'
import { conflict, forbidden, invalid, isRefusal, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { allowedInPaths } from './allowed.ts'
import { answerFor, type CommandAnswer, type Order } from './answer.ts'
import type { Case, CaseChanges } from './case.ts'
import { isPassing, refusalOf, uniqueViolated } from './constraints.ts'
import { dropDues, type Effect } from './effects.ts'
import { canonical, chained, type Event, type Facts, genesis } from './history.ts'
import { type Command, lifecycle, may, mayEver, ruleFor } from './lifecycle.ts'
import { wordFor } from './promise.ts'
import { type Stage, turnOf } from './stages.ts'
import {
  type Kept,
  movedByInsert,
  movedByUpdate,
  otherOpenCase,
  type Reading,
  readCase,
  readKept,
} from './store.ts'
import { changesSince } from './timeline.ts'
import { sightOf } from './visible.ts'
import { write } from './write.ts'

/** What a command came to: where the case goes, what changes on its row, what is written beside. */
export type Decision = {
  to?: Stage
  changes?: CaseChanges
  /** What history keeps of it: ids, codes, numbers and days. */
  data?: Facts
  effects?: readonly Effect[]
}

/** The body of the request, whatever it is: only its hash is kept. */
export type Asked = Order & {
  body?: unknown
  /**
   * The command that would have begun a case, had the device none that is open (law 7). It is
   * kept as that one, and whose the open case is, or which version it has, is no matter.
   */
  joins?: Command
}

/** Law 3: the answer that was kept for this key, unless it was another request's. */
function answerKept(kept: Kept | null | undefined, hash: Buffer): CommandAnswer | undefined {
  if (!kept) return undefined
  if (kept.bodyHash !== hash.toString('hex')) throw conflict('idempotency.other_body')
  return kept.answer
}

const makeEvent = (
  viewer: Viewer,
  at: { id: string; version: number; from: Stage | null; to: Stage },
  command: Command,
  now: Date,
  data: Facts,
): Event => ({
  id: newId(now),
  caseId: at.id,
  version: at.version,
  command,
  by: viewer.id,
  role: viewer.role,
  via: viewer.via,
  at: now.toISOString(),
  from: at.from,
  to: at.to,
  data,
})

/** What a refusal for the stage or the version says of the way out. */
const standing = (viewer: Viewer, file: Case): Record<string, unknown> => ({
  stage: file.stage,
  version: file.version,
  allowedCommands: allowedInPaths(viewer.role, file.stage),
})

/** A role that never may: 403, whatever was kept under its key. */
function requireRole(viewer: Viewer, command: Command, file: Case): void {
  if (!mayEver(viewer.role, command))
    throw forbidden('case.role', { extra: standing(viewer, file) })
}

/** The stage 409, the role in it 403, the version 409. */
async function admit(
  deps: Deps,
  viewer: Viewer,
  command: Command,
  asked: Asked,
  file: Case & { otherOpen?: string | null },
): Promise<void> {
  const extra = standing(viewer, file)
  const rule = ruleFor(command, file.stage)
  if (!rule) throw conflict('case.stage', { params: { stage: file.stage }, extra })
  if (!may(viewer.role, command, file.stage)) throw forbidden('case.role', { extra })
  if (asked.version === undefined && viewer.role !== 'system' && !asked.joins)
    throw invalid('request.if_match_needed', '', { extra })
  if (asked.version !== undefined && asked.version !== file.version) {
    const changes = await changesSince(deps, viewer.organizationId, file.id, asked.version)
    throw conflict('case.version', { extra: { ...extra, changes } })
  }
  if (asked.foundAt !== undefined && asked.foundAt !== file.version) throw conflict('case.busy')
  if (file.otherOpen)
    throw conflict('case.other_open', { extra: { ...extra, openCase: file.otherOpen } })
}

/** A person's lost race ends at once, by its version; only the desk itself comes back so often. */
const tries = 100
/** After a few lost races the next waits a moment, at random, so that many don't meet again. */
const pause = (attempt: number): Promise<void> =>
  attempt < 3 ? Promise.resolve() : setTimeout(Math.random() * Math.min(attempt, 20))

/**
 * The one door: a command on a case that is there. Two round trips: one reads the case and all
 * that the decision needs, one writes everything. A person's lost race is answered with what
 * changed (law 4); the system's own commands, which carry no version, look again and go on.
 *
 * @param decide pure; gets the case with the facts of `reading`; may throw a Refusal
 * @throws Refusal missing (not there or not theirs), forbidden (role), conflict (stage, version)
 */
export async function perform<More extends object>(
  deps: Deps,
  viewer: Viewer,
  command: Command,
  asked: Asked,
  reading: Reading<More>,
  decide: (file: Case & More, now: Date) => Decision,
): Promise<CommandAnswer> {
  const number = parseCaseNumber(asked.number)
  if (number === undefined) throw missing('case')
  const { key, joins, body: sent = null } = asked
  requireScope(viewer, joins ?? command)
  const hash = bodyHash(deps, joins ? sent : [number, asked.version ?? null, sent])
  const keep = key === undefined ? null : { route: ownRoute(viewer, joins ?? command), key, hash }
  const sight = joins ? { ...sightOf(viewer), caseId: null, dealerId: null } : sightOf(viewer)
  const guarded = lawSevenNames.has(command) ? { otherOpen: otherOpenCase } : {}
  for (let attempt = 1; ; attempt++) {
    try {
      const file = await readCase<More & { otherOpen?: string | null }>(
        deps.db,
        sight,
        { number },
        keep,
        { ...reading, ...guarded } as Reading<More & { otherOpen?: string | null }>,
      )
      if (!file) throw missing('case')
      requireRole(viewer, command, file)
      const kept = answerKept(file.kept, hash)
      if (kept) return kept
      await admit(deps, viewer, command, asked, file)
      const now = deps.clock()
      const decision = decide(file, now)
      const to = decision.to ?? file.stage
      const ends = to !== file.stage && endsHold(viewer, file, to)
      const version = file.version + 1
      const event = makeEvent(
        viewer,
        { id: file.id, version, from: file.stage, to },
        command,
        now,
        { ...decision.data, ...(ends ? { holdEnded: file.holdReason } : {}) },
      )
      const body = canonical(event)
      const head = chained(file.head, body)
      const answer = answerFor(viewer, { number, stage: to, version, eventId: event.id })
      const moved = movedByUpdate(file, {
        ...(to === file.stage ? {} : { wordBy: wordFor(to, now) }),
        ...decision.changes,
        ...(ends ? { holdReason: null, holdSince: null, holdUntil: null } : {}),
        version,
        head,
        stage: to,
        stageSince: to === file.stage ? file.stageSince : now,
      })
      const chain = { body, hash: head }
      const effects = [...(decision.effects ?? []), ...(ends ? [dropDues(['hold_over'])] : [])]
      if (await write(deps, viewer, moved, event, chain, answer, keep, effects)) return answer
    } catch (error) {
      if (isRefusal(error)) throw error
      if (uniqueViolated(error) !== 'kept_answers_pkey') {
        const refusal = refusalOf(error)
        if (refusal) throw refusal
        if (!isPassing(error) || attempt >= tries) throw error
      }
    }
    if (attempt >= tries) throw conflict('case.busy')
    await pause(attempt)
  }
}

/**
 * A hold ends with what it held up, whichever command ended it; and where the customer was waited
 * for, when they move the case on themselves.
 */
const endsHold = (viewer: Viewer, { holdReason }: Case, to: Stage): boolean =>
  (holdReason !== null && turnOf[to] === 'done') ||
  (holdReason === 'customer' && viewer.role === 'customer')

/** The commands that the table says would bring a case back to life beside an open one (law 7). */
const lawSevenNames: ReadonlySet<Command> = new Set(
  lifecycle
    .filter(({ guards }) => guards.some((guard) => guard === 'no_other_open_case'))
    .map(({ command }) => command),
)

/** A case before its first event. */
export type Birth = Omit<Case, 'version' | 'head' | 'stageSince'>

/**
 * The same door for a case that begins: the row is inserted, version 1 is its first event.
 * @throws Refusal conflict `case.other_open` when the device already has an open case (law 7)
 */
export async function open(
  deps: Deps,
  viewer: Viewer,
  command: Command,
  asked: Omit<Asked, 'number' | 'version'>,
  birth: Birth,
  decision: Pick<Decision, 'data' | 'effects'>,
): Promise<CommandAnswer> {
  if (!may(viewer.role, command, 'none')) throw forbidden('case.role')
  requireScope(viewer, command)
  const hash = bodyHash(deps, asked.body ?? null)
  const route = ownRoute(viewer, command)
  const keep = asked.key === undefined ? null : { route, key: asked.key, hash }
  const now = deps.clock()
  const at = { id: birth.id, version: 1, from: null, to: birth.stage }
  const event = makeEvent(viewer, at, command, now, decision.data ?? {})
  const body = canonical(event)
  const head = chained(genesis(birth.id), body)
  const answer = answerFor(viewer, {
    number: birth.number,
    stage: birth.stage,
    version: 1,
    eventId: event.id,
  })
  const moved = movedByInsert({
    ...birth,
    wordBy: wordFor(birth.stage, now),
    version: 1,
    head,
    stageSince: now,
  })
  try {
    await write(
      deps,
      viewer,
      moved,
      event,
      { body, hash: head },
      answer,
      keep,
      decision.effects ?? [],
    )
    return answer
  } catch (error) {
    const known = keep && uniqueViolated(error) === 'kept_answers_pkey'
    const kept = known
      ? await readKept(deps.db, viewer.organizationId, keep.route, keep.key)
      : undefined
    const again = answerKept(kept, hash)
    if (again) return again
    throw refusalOf(error) ?? error
  }
}

/**
 * The answer already kept for a command that begins a case, before anything is looked up; its
 * version is beyond 1 when it joined one that was open.
 */
export async function keptFor(
  deps: Deps,
  viewer: Viewer,
  command: Command,
  asked: Omit<Asked, 'number' | 'version'>,
): Promise<CommandAnswer | undefined> {
  if (!may(viewer.role, command, 'none')) throw forbidden('case.role')
  requireScope(viewer, command)
  if (asked.key === undefined) return undefined
  const route = ownRoute(viewer, command)
  const kept = await readKept(deps.db, viewer.organizationId, route, asked.key)
  return answerKept(kept, bodyHash(deps, asked.body ?? null))
}
