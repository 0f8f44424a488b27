import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import { first } from '#platform/postgres/db.ts'
import type { CommandAnswer } from './answer.ts'
import type { Effect } from './effects.ts'
import type { Event } from './history.ts'

/**
 * Everything that a command writes, as one statement: the row under its condition, the event
 * with its hash, the outbox row, the kept answer and the effects. No row back: somebody was
 * quicker, and nothing at all was written.
 */
export async function write(
  deps: Deps,
  viewer: Viewer,
  moved: RawBuilder<unknown>,
  event: Event,
  chain: { body: Buffer; hash: Buffer },
  answer: CommandAnswer,
  keep: { route: string; key: string; hash: Buffer } | null,
  effects: readonly Effect[],
): Promise<boolean> {
  const at = event.at
  const beside = effects.map(
    (effect, index) =>
      sql`, ${sql.raw(effect.name ?? `effect_${index}`)} as (${
        typeof effect.statement === 'function'
          ? effect.statement({ organizationId: viewer.organizationId, caseId: event.caseId })
          : effect.statement
      })`,
  )
  if (keep)
    beside.push(sql`, kept as (
      insert into kept_answers (organization_id, route, key, body_hash, answer, kept_at)
      select moved.organization_id, ${keep.route}, ${keep.key}, ${keep.hash}::bytea,
        ${JSON.stringify(answer)}::jsonb, ${at}::timestamptz from moved)`)
  const done = await first(
    deps.db,
    sql<{ id: string }>`
      with moved as (${moved}),
      event as (
        insert into events (organization_id, case_id, version, id, body, hash)
        select moved.organization_id, moved.id, ${event.version}::int, ${event.id}::uuid,
          ${chain.body}::bytea, ${chain.hash}::bytea from moved),
      told as (
        insert into outbox (organization_id, id, case_id, event_id, command, at)
        select moved.organization_id, ${event.id}::uuid, moved.id, ${event.id}::uuid,
          ${event.command}, ${at}::timestamptz from moved)
      ${sql.join(beside, sql``)}
      select moved.id from moved where moved.organization_id = ${viewer.organizationId}`,
  )
  return done !== undefined
}
