import { sql } from 'kysely'
import { type Db, first, json, rows, type Tx } from '#platform/postgres/db.ts'
import type { Draft } from './drafts.ts'
import type { Policy } from './policy.ts'

const columns = sql`policy_drafts.id, policy_drafts.document as policy, policy_drafts.version,
  policy_drafts.changed_by as "changedBy", policy_drafts.changed_at as "changedAt"`

type Written = { id: string; policy: Policy; by: string; at: Date }

export const insertDraft = (
  db: Db | Tx,
  organizationId: string,
  { id, policy, by, at }: Written,
): Promise<Draft | undefined> =>
  first(
    db,
    sql<Draft>`insert into policy_drafts (organization_id, id, document, version, changed_by, changed_at)
      values (${organizationId}, ${id}, ${json(policy)}, 1, ${by}, ${at})
      returning ${columns}`,
  )

/** Undefined: not there, or no longer in the version that was seen. */
export const updateDraft = (
  db: Db | Tx,
  organizationId: string,
  { id, policy, by, at }: Written,
  seen: number,
): Promise<Draft | undefined> =>
  first(
    db,
    sql<Draft>`update policy_drafts set document = ${json(policy)}, version = policy_drafts.version + 1,
        changed_by = ${by}, changed_at = ${at}
      where policy_drafts.organization_id = ${organizationId} and policy_drafts.id = ${id}
        and policy_drafts.version = ${seen}
      returning ${columns}`,
  )

/** Undefined: not there, or no longer in the version that was seen. */
export const deleteDraft = (
  db: Db | Tx,
  organizationId: string,
  id: string,
  seen: number,
): Promise<Draft | undefined> =>
  first(
    db,
    sql<Draft>`delete from policy_drafts
      where policy_drafts.organization_id = ${organizationId} and policy_drafts.id = ${id}
        and policy_drafts.version = ${seen}
      returning ${columns}`,
  )

export const selectDraft = (
  db: Db | Tx,
  organizationId: string,
  id: string,
): Promise<Draft | undefined> =>
  first(
    db,
    sql<Draft>`select ${columns} from policy_drafts
      where policy_drafts.organization_id = ${organizationId} and policy_drafts.id = ${id}`,
  )

/** All drafts, the one that was changed last first. */
export const selectDrafts = (db: Db | Tx, organizationId: string): Promise<Draft[]> =>
  rows(
    db,
    sql<Draft>`select ${columns} from policy_drafts
      where policy_drafts.organization_id = ${organizationId}
      order by policy_drafts.changed_at desc, policy_drafts.id limit 100`,
  )
