import { sql } from 'kysely'
import type { Effect } from '#cases/effects.ts'
import { one } from '#cases/store.ts'
import { type Db, first, type Statement } from '#platform/postgres/db.ts'
import type { Rating, Score } from './rating.ts'

/** One thing said or written, in the case that `moved`. */
export const addContact = (contact: {
  id: string
  kind: string
  direction: string
  textId: string | null
  evidence?: readonly string[]
  by: string
  role: string
  at: Date
}): Effect => ({
  statement: sql`
    insert into contacts (organization_id, case_id, id, kind, direction, text_id, evidence, by_id, by_role, at)
    select moved.organization_id, moved.id, ${contact.id}::uuid, ${contact.kind},
      ${contact.direction}, ${contact.textId}::uuid, ${contact.evidence ?? []}::uuid[], ${contact.by}::uuid, ${contact.role},
      ${contact.at}::timestamptz from moved`,
})

/** The notices were read and agreed to: version, language, how, by whom and when. */
export const addAcknowledgement = (given: {
  id: string
  policyVersion: number
  language: string
  how: string
  by: string
  at: Date
}): Effect => ({
  statement: sql`
    insert into acknowledgements (organization_id, case_id, id, policy_version, language, how, by_id, at)
    select moved.organization_id, moved.id, ${given.id}::uuid, ${given.policyVersion}::int,
      ${given.language}, ${given.how}, ${given.by}::uuid, ${given.at}::timestamptz from moved`,
})

/** The customer's rating of the case at hand; null: none was given. */
export const ratingGiven: Statement<Rating | null> = one(sql<Rating>`
  select score, text_id as "textId", given_at as "givenAt", changed_at as "changedAt" from ratings
  where ratings.organization_id = cases.organization_id and ratings.case_id = cases.id`)

/** A case has one rating: a later answer takes the place of the one before. */
export const keepRating = (given: { score: Score; textId: string | null; at: Date }): Effect => ({
  statement: sql`
    insert into ratings (organization_id, case_id, score, text_id, given_at)
    select moved.organization_id, moved.id, ${given.score}::smallint, ${given.textId}::uuid,
      ${given.at}::timestamptz from moved
    on conflict (organization_id, case_id) do update
      set score = excluded.score, text_id = excluded.text_id, changed_at = excluded.given_at`,
})

/** How many ratings were given since `since`, and their sum. */
export const sumRatings = (
  db: Db,
  organizationId: string,
  since: Date,
): Promise<{ count: number; sum: number } | undefined> =>
  first(
    db,
    sql<{ count: number; sum: number }>`
      select count(*)::int as count, coalesce(sum(ratings.score), 0)::int as sum from ratings
      where ratings.organization_id = ${organizationId}
        and ratings.given_at >= ${since}::timestamptz`,
  )
