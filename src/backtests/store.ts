import { type RawBuilder, sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { Terms } from '#policy/terms.ts'
import type { Outcome } from '#warranty/answer.ts'
import type { Difference, PastVerdict } from './backtest.ts'

export const backtestStates = ['running', 'done', 'cancelled'] as const
export type BacktestState = (typeof backtestStates)[number]

/** Of which verdicts; null: of all. Days are those on which they were given. */
export type Filter = { modelId: string | null; fromOn: string | null; toOn: string | null }

export type Backtest = Filter & {
  id: string
  draftId: string
  /** The version of the draft that is tried; the draft may have been changed since. */
  draftVersion: number
  state: BacktestState
  total: number
  judged: number
  startedAt: Date
  endedAt: Date | null
}

const columns = sql`backtests.id, backtests.draft_id as "draftId",
  backtests.draft_version as "draftVersion", backtests.model_id as "modelId",
  backtests.from_on as "fromOn", backtests.to_on as "toOn", backtests.state, backtests.total,
  backtests.judged, backtests.started_at as "startedAt", backtests.ended_at as "endedAt"`

/** Verdicts that stand: on the bench, and superseded by no later one. */
const standing = (
  organizationId: string | RawBuilder<unknown>,
  { modelId, fromOn, toOn }: Filter,
  timeZone: string,
): RawBuilder<unknown> => sql`verdicts.organization_id = ${organizationId}
  and not verdicts.preliminary
  and not exists (select from verdicts later where later.organization_id = verdicts.organization_id
    and later.case_id = verdicts.case_id and later.supersedes = verdicts.id)
  and (${fromOn}::date is null
    or verdicts.judged_at >= ${fromOn}::date::timestamp at time zone ${timeZone})
  and (${toOn}::date is null
    or verdicts.judged_at < (${toOn}::date + 1)::timestamp at time zone ${timeZone})
  and (${modelId}::uuid is null or exists (select from cases
    join devices on devices.organization_id = cases.organization_id and devices.id = cases.device_id
    where cases.organization_id = verdicts.organization_id and cases.id = verdicts.case_id
      and devices.model_id = ${modelId}::uuid))`

/** Begins; undefined: the draft is not there, or no longer in this version. */
export const insertBacktest = (
  db: Db | Tx,
  organizationId: string,
  asked: Filter & {
    id: string
    draftId: string
    seen: number
    by: string
    at: Date
    timeZone: string
  },
): Promise<Backtest | undefined> =>
  first(
    db,
    sql<Backtest>`insert into backtests (organization_id, id, draft_id, draft_version, terms, model_id,
        from_on, to_on, state, total, started_by, started_at)
      select policy_drafts.organization_id, ${asked.id}::uuid, policy_drafts.id, policy_drafts.version,
        policy_drafts.document -> 'terms', ${asked.modelId}::uuid, ${asked.fromOn}::date,
        ${asked.toOn}::date, 'running',
        (select count(*) from verdicts where ${standing(organizationId, asked, asked.timeZone)}),
        ${asked.by}::uuid, ${asked.at}::timestamptz
      from policy_drafts
      where policy_drafts.organization_id = ${organizationId} and policy_drafts.id = ${asked.draftId}
        and policy_drafts.version = ${asked.seen}
      returning ${columns}`,
  )

/** Undefined: it is not running. */
export const cancelBacktest = (
  db: Db | Tx,
  organizationId: string,
  { id, at }: { id: string; at: Date },
): Promise<Backtest | undefined> =>
  first(
    db,
    sql<Backtest>`update backtests set state = 'cancelled', ended_at = ${at}
      where backtests.organization_id = ${organizationId} and backtests.id = ${id}
        and backtests.state = 'running'
      returning ${columns}`,
  )

export const selectBacktest = (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<Backtest | undefined> =>
  first(
    db,
    sql<Backtest>`select ${columns} from backtests
      where backtests.organization_id = ${organizationId} and backtests.id = ${id}`,
  )

/** Of a draft, the latest first. */
export const selectBacktests = (
  db: Db | Tx,
  organizationId: string,
  draftId: string,
): Promise<Backtest[]> =>
  rows(
    db,
    sql<Backtest>`select ${columns} from backtests
      where backtests.organization_id = ${organizationId} and backtests.draft_id = ${draftId}
      order by backtests.id desc limit 20`,
  )

export type Running = Filter & {
  organizationId: string
  id: string
  terms: Terms
  timeZone: string
  afterCase: string | null
  afterVerdict: string | null
}

/** Within a transaction: one that runs, held for this chunk against everybody else; undefined: none, or all are held. */
export const holdRunning = (tx: Db | Tx): Promise<Running | undefined> =>
  first(
    tx,
    sql<Running>`/* exempt: sweep */ select backtests.organization_id as "organizationId", backtests.id,
        backtests.terms, backtests.model_id as "modelId", backtests.from_on as "fromOn",
        backtests.to_on as "toOn", backtests.after_case as "afterCase",
        backtests.after_verdict as "afterVerdict", organizations.time_zone as "timeZone"
      from backtests join organizations on organizations.id = backtests.organization_id
      where backtests.state = 'running'
      order by backtests.id limit 1 for update of backtests skip locked`,
  )

export type Past = PastVerdict & { caseId: string; id: string }

/** The next past verdicts by their key. */
export const selectPast = (tx: Db | Tx, running: Running, limit: number): Promise<Past[]> =>
  rows(
    tx,
    sql<Past>`select verdicts.case_id as "caseId", verdicts.id, verdicts.facts, verdicts.answer
      from verdicts
      where ${standing(running.organizationId, running, running.timeZone)}
        and (${running.afterVerdict}::uuid is null or (verdicts.case_id, verdicts.id)
          > (${running.afterCase}::uuid, ${running.afterVerdict}::uuid))
      order by verdicts.case_id, verdicts.id limit ${limit}`,
  )

export type Found = Difference & { caseId: string; verdictId: string }

/** What a chunk found, and where the next one goes on. */
export const addChunk = async (
  tx: Db | Tx,
  { organizationId, id }: Running,
  chunk: { found: readonly Found[]; judged: number; last: Past | undefined; endedAt: Date | null },
): Promise<void> => {
  const { found, judged, last, endedAt } = chunk
  if (found.length > 0)
    await sql`insert into backtest_changes (organization_id, backtest_id, case_id, verdict_id, was,
        would_be, clause)
      select ${organizationId}, ${id}, found."caseId", found."verdictId", found.was, found."wouldBe",
        found.clause
      from jsonb_to_recordset(${json(found)}) as found ("caseId" uuid, "verdictId" uuid, was text,
        "wouldBe" text, clause text)`.execute(tx)
  await sql`update backtests set judged = backtests.judged + ${judged},
      after_case = coalesce(${last?.caseId ?? null}::uuid, backtests.after_case),
      after_verdict = coalesce(${last?.id ?? null}::uuid, backtests.after_verdict),
      state = ${endedAt ? 'done' : 'running'}, ended_at = ${endedAt}
    where backtests.organization_id = ${organizationId} and backtests.id = ${id}`.execute(tx)
}

export type Counted = { was: Outcome; wouldBe: Outcome; clause: string | null; count: number }

/** How many change, which way, by which clause: the most first. */
export const countChanges = (
  db: Db | Tx,
  organizationId: string,
  backtestId: string,
): Promise<Counted[]> =>
  rows(
    db,
    sql<Counted>`select changes.was, changes.would_be as "wouldBe", changes.clause,
        count(*)::int as count
      from backtest_changes changes
      where changes.organization_id = ${organizationId} and changes.backtest_id = ${backtestId}
      group by changes.was, changes.would_be, changes.clause
      order by count desc, changes.was, changes.would_be, changes.clause`,
  )

export type ChangedCase = Difference & { number: string; caseId: string; verdictId: string }

/** The cases behind a number, by their key. */
export const selectChanges = (
  db: Db | Tx,
  organizationId: string,
  backtestId: string,
  asked: {
    was: Outcome | null
    wouldBe: Outcome | null
    after: { caseId: string; verdictId: string } | null
    limit: number
  },
): Promise<ChangedCase[]> =>
  rows(
    db,
    sql<ChangedCase>`select cases.number, changes.case_id as "caseId",
        changes.verdict_id as "verdictId", changes.was, changes.would_be as "wouldBe", changes.clause
      from backtest_changes changes
      join cases on cases.organization_id = changes.organization_id and cases.id = changes.case_id
      where changes.organization_id = ${organizationId} and changes.backtest_id = ${backtestId}
        and (${asked.was}::text is null or changes.was = ${asked.was})
        and (${asked.wouldBe}::text is null or changes.would_be = ${asked.wouldBe})
        and (${asked.after?.verdictId ?? null}::uuid is null or (changes.case_id, changes.verdict_id)
          > (${asked.after?.caseId ?? null}::uuid, ${asked.after?.verdictId ?? null}::uuid))
      order by changes.case_id, changes.verdict_id limit ${asked.limit}`,
  )
