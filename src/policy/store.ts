import { sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { Interpretation } from './interpretation.ts'
import type { Policy } from './policy.ts'
import type { PublishedVersion } from './published.ts'

const columns = sql`policies.version, policies.published_from as "publishedFrom",
  policies.published_by as "publishedBy", policies.published_at as "publishedAt"`

/** Undefined: an equal or higher version, or one in force as late, is already published. */
export const insertPolicy = (
  db: Db | Tx,
  organizationId: string,
  policy: Policy,
  by: string,
  at: Date,
): Promise<PublishedVersion | undefined> =>
  first(
    db,
    sql<PublishedVersion>`insert into policies
      (organization_id, version, published_from, document, published_by, published_at)
    select ${organizationId}, ${policy.terms.version}, ${policy.terms.publishedFrom},
      ${json(policy)}, ${by}, ${at}
    where not exists (
      select from policies
      where policies.organization_id = ${organizationId}
        and (policies.version >= ${policy.terms.version}
          or policies.published_from >= ${policy.terms.publishedFrom}))
    on conflict do nothing
    returning ${columns}`,
  )

/** All versions, the first one first. */
export const selectVersions = (db: Db | Tx, organizationId: string): Promise<PublishedVersion[]> =>
  rows(
    db,
    sql<PublishedVersion>`select ${columns} from policies
      where policies.organization_id = ${organizationId} order by policies.version`,
  )

/** Every published version with its words, the first one first. */
export const selectPolicies = async (db: Db | Tx, organizationId: string): Promise<Policy[]> =>
  (
    await rows(
      db,
      sql<{ document: Policy }>`select policies.document from policies
      where policies.organization_id = ${organizationId} order by policies.version`,
    )
  ).map((row) => row.document)

export const insertInterpretation = (
  db: Db | Tx,
  organizationId: string,
  { id, clause, since, text, signedBy, signedAt }: Interpretation,
) =>
  sql`insert into policy_interpretations
      (organization_id, id, clause, since, text, signed_by, signed_at)
    values (${organizationId}, ${id}, ${clause}, ${since}, ${json(text)}, ${signedBy},
      ${signedAt})`.execute(db)

/** All readings of all clauses, in the order in which they began. */
export const selectInterpretations = (
  db: Db | Tx,
  organizationId: string,
): Promise<Interpretation[]> =>
  rows(
    db,
    sql<Interpretation>`select i.id, i.clause, i.since, i.text, i.signed_by as "signedBy",
      i.signed_at as "signedAt"
    from policy_interpretations i
    where i.organization_id = ${organizationId} order by i.since, i.id`,
  )
