import { type RawBuilder, sql } from 'kysely'
import { type Db, first, json, rows, type Statement } from '#platform/postgres/db.ts'
import type { CommandAnswer } from './answer.ts'
import type { Case } from './case.ts'
import { columns, type Field, fields, isJson } from './columns.ts'
import { openStages, type Stage } from './stages.ts'

/** Further facts to read beside the case, each an expression that may name `cases`. */
export type Reading<More extends object> = { [Name in keyof More]: Statement<More[Name]> }

export type Kept = { bodyHash: string; answer: CommandAnswer }
export type Read<More extends object> = Case & More & { kept: Kept | null }

/** Whose eyes: a dealer sees its own cases, a customer the one that the link opened. */
export type Sight = { organizationId: string; caseId: string | null; dealerId: string | null }

const caseColumns = sql.raw(
  fields.map((field) => `cases.${columns[field]} as "${field}"`).join(', '),
)

/** Number of the device's other open case, or null (law 7). */
export const otherOpenCase: Statement<string | null> = sql`(
  select other.number from cases other
  where other.organization_id = cases.organization_id and other.device_id = cases.device_id
    and other.id <> cases.id and other.stage = any(${openStages}) limit 1)`

/** The rows of a subquery as a JSON array, empty when there are none. */
export const list = <Row>(query: Statement<Row>): Statement<Row[]> =>
  sql`(select coalesce(jsonb_agg(to_jsonb(listed)), '[]'::jsonb) from (${query}) listed)`

/** The one row of a subquery as a JSON object, or null. */
export const one = <Row>(query: Statement<Row>): Statement<Row | null> =>
  sql`(select to_jsonb(listed) from (${query}) listed)`

/** One case with its kept answer and whatever else the command needs: one statement. */
export async function readCase<More extends object>(
  db: Db,
  sight: Sight,
  ref: { number: string } | { id: string },
  kept: { route: string; key: string } | null,
  more: Reading<More>,
): Promise<Read<More> | undefined> {
  const extra: RawBuilder<unknown>[] = Object.entries<Statement<unknown>>(more).map(
    ([name, expression]) => sql`, ${expression} as ${sql.id(name)}`,
  )
  const which = 'number' in ref ? sql`cases.number = ${ref.number}` : sql`cases.id = ${ref.id}`
  const answer = kept
    ? sql`(select jsonb_build_object('bodyHash', encode(kept_answers.body_hash, 'hex'), 'answer', kept_answers.answer)
        from kept_answers where kept_answers.organization_id = ${sight.organizationId}
        and kept_answers.route = ${kept.route} and kept_answers.key = ${kept.key})`
    : sql`null`
  return await first(
    db,
    sql<Read<More>>`
      select ${caseColumns}, ${answer} as kept ${sql.join(extra, sql``)}
      from cases
      where cases.organization_id = ${sight.organizationId} and ${which}
        and (${sight.caseId}::uuid is null or cases.id = ${sight.caseId}::uuid)
        and (${sight.dealerId}::uuid is null or cases.dealer_id = ${sight.dealerId}::uuid)`,
  )
}

/** A kept answer on its own, for commands that begin without a case. */
export async function readKept(
  db: Db,
  organizationId: string,
  route: string,
  key: string,
): Promise<Kept | undefined> {
  return await first(
    db,
    sql<Kept>`
      select encode(body_hash, 'hex') as "bodyHash", answer from kept_answers
      where organization_id = ${organizationId} and route = ${route} and key = ${key}`,
  )
}

const asValue = (field: Field, value: unknown): RawBuilder<unknown> =>
  isJson(field) && value !== null ? json(value) : sql`${value}`

const given = (values: Partial<Case>): [Field, unknown][] =>
  fields.flatMap((field): [Field, unknown][] =>
    values[field] === undefined ? [] : [[field, values[field]]],
  )

/** `moved`: the conditional update that lets exactly one of two writers through (law 4). */
export const movedByUpdate = (at: Case, values: Partial<Case>): Statement<unknown> => sql`
  update cases set ${sql.join(
    given(values).map(
      ([field, value]) => sql`${sql.id(columns[field])} = ${asValue(field, value)}`,
    ),
  )}
  where organization_id = ${at.organizationId} and id = ${at.id} and version = ${at.version}
  returning organization_id, id`

/** `moved`: the birth of a case. */
export const movedByInsert = (values: Case): Statement<unknown> => sql`
  insert into cases (${sql.join(given(values).map(([field]) => sql.id(columns[field])))})
  values (${sql.join(given(values).map(([field, value]) => asValue(field, value)))})
  returning organization_id, id`

/** Every event of a case after a version, oldest first. */
export async function readEvents(
  db: Db,
  organizationId: string,
  caseId: string,
  after: number,
): Promise<{ version: number; id: string; body: Buffer; hash: Buffer }[]> {
  return await rows(
    db,
    sql<{ version: number; id: string; body: Buffer; hash: Buffer }>`
      select version, id, body, hash from events
      where organization_id = ${organizationId} and case_id = ${caseId} and version > ${after}
      order by events.version`,
  )
}

export type NumberBlock = { block: number; key: Buffer }

/** The next block of case numbers of an organization; the first call also keeps its key. */
export async function takeNumberBlock(
  db: Db,
  organizationId: string,
  key: Buffer,
): Promise<NumberBlock> {
  const taken = await first(
    db,
    sql<NumberBlock>`
      insert into case_numbers (organization_id, next_block, key)
      values (${organizationId}, 1, ${key})
      on conflict (organization_id) do update set next_block = case_numbers.next_block + 1
      returning next_block - 1 as block, key`,
  )
  if (!taken) throw new Error('No block of case numbers was handed out.')
  return taken
}

/** Number of a device's open case, or undefined (law 7). */
export async function openCaseOf(
  db: Db,
  organizationId: string,
  deviceId: string,
): Promise<string | undefined> {
  const found = await first(
    db,
    sql<{ number: string }>`
      select cases.number from cases
      where cases.organization_id = ${organizationId} and cases.device_id = ${deviceId}
        and cases.stage = any(${openStages}) limit 1`,
  )
  return found?.number
}

export type DueRow = {
  organizationId: string
  caseId: string
  kind: string
  number: string
  stage: Stage
  /** Of the case, when this was found to be due. */
  version: number
  dueAt: Date
}

/** A page of what fell due by now, of all organizations, the longest overdue first. */
export const selectDue = (
  db: Db,
  now: Date,
  after: DueRow | null,
  limit: number,
): Promise<DueRow[]> =>
  rows(
    db,
    sql<DueRow>`/* exempt: sweep */
      select dues.organization_id as "organizationId", dues.case_id as "caseId", dues.kind,
        cases.number, cases.stage, cases.version, dues.due_at as "dueAt"
      from dues
      join cases on cases.organization_id = dues.organization_id and cases.id = dues.case_id
      where dues.due_at <= ${now}::timestamptz
        and (${after?.dueAt ?? null}::timestamptz is null
          or (dues.due_at, dues.organization_id, dues.case_id, dues.kind) >
            (${after?.dueAt ?? null}::timestamptz, ${after?.organizationId ?? null}::uuid,
              ${after?.caseId ?? null}::uuid, ${after?.kind ?? null}::text))
      order by dues.due_at, dues.organization_id, dues.case_id, dues.kind limit ${limit}`,
  )

/** The same row as it stands now; undefined: nothing is due any more. */
export const selectDueStill = (db: Db, due: DueRow): Promise<DueRow | undefined> =>
  first(
    db,
    sql<DueRow>`
      select dues.organization_id as "organizationId", dues.case_id as "caseId", dues.kind,
        cases.number, cases.stage, cases.version, dues.due_at as "dueAt"
      from dues
      join cases on cases.organization_id = dues.organization_id and cases.id = dues.case_id
      where dues.organization_id = ${due.organizationId} and cases.organization_id = ${due.organizationId}
        and dues.case_id = ${due.caseId} and dues.kind = ${due.kind}
        and dues.due_at = ${due.dueAt}::timestamptz`,
  )

/** A due row is done with; a later one of the same kind stays. */
export const deleteDue = (db: Db, due: DueRow) =>
  sql`delete from dues where organization_id = ${due.organizationId} and case_id = ${due.caseId}
    and kind = ${due.kind} and due_at = ${due.dueAt}::timestamptz`.execute(db)

export type HeadRow = {
  organizationId: string
  caseId: string
  number: string
  version: number
  stage: Stage
  head: Buffer
}

/** A page of all cases, of every organization, for verification. */
export const selectHeads = (
  db: Db,
  after: { organizationId: string; caseId: string } | null,
  limit: number,
): Promise<HeadRow[]> =>
  rows(
    db,
    sql<HeadRow>`/* exempt: verify */
      select organization_id as "organizationId", id as "caseId", number, version, stage, head
      from cases
      where ${after?.caseId ?? null}::uuid is null
        or (organization_id, id) > (${after?.organizationId ?? null}::uuid, ${after?.caseId ?? null}::uuid)
      order by organization_id, id limit ${limit}`,
  )

/** Kept answers from before an instant go, of all organizations. */
export const deleteKept = (db: Db, before: Date) =>
  sql`/* exempt: sweep */ delete from kept_answers where kept_at < ${before}::timestamptz`.execute(
    db,
  )
