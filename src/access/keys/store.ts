import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { ApiKey } from './key.ts'

const columns = sql`api_keys.id, api_keys.role, api_keys.dealer_id as "dealerId", api_keys.scopes,
  api_keys.label, api_keys.language, api_keys.created_at as "createdAt",
  api_keys.revoked_at as "revokedAt"`

export async function insertKey(
  db: Db | Tx,
  organizationId: string,
  key: ApiKey,
  hash: Buffer,
  by: string,
): Promise<void> {
  await sql`
    with made as (
      insert into api_keys (organization_id, id, role, dealer_id, scopes, label, language,
        created_at, created_by)
      values (${organizationId}, ${key.id}, ${key.role}, ${key.dealerId}, ${key.scopes},
        ${key.label}, ${key.language}, ${key.createdAt}, ${by})
      returning organization_id, id)
    insert into api_key_hashes (hash, belongs_to, key_id)
    select ${hash}::bytea, made.organization_id, made.id from made`.execute(db)
}

export const selectKeys = (db: Db | Tx, organizationId: string) =>
  rows(
    db,
    sql<ApiKey>`select ${columns} from api_keys where api_keys.organization_id = ${organizationId}
      order by api_keys.revoked_at nulls first, api_keys.id`,
  )

type KeyInUse = Pick<ApiKey, 'id' | 'role' | 'dealerId' | 'scopes' | 'language'> & {
  organizationId: string
  madeBy: string
}

/** The hot path: whose key it is, in one statement. */
export const selectKeyByHash = (db: Db | Tx, hash: Buffer) =>
  first(
    db,
    sql<KeyInUse>`
      select api_keys.organization_id as "organizationId", api_keys.id, api_keys.role,
        api_keys.dealer_id as "dealerId", api_keys.scopes, api_keys.language,
        api_keys.created_by as "madeBy"
      from api_key_hashes
      join api_keys on api_keys.organization_id = api_key_hashes.belongs_to
        and api_keys.id = api_key_hashes.key_id
      where api_key_hashes.hash = ${hash} and api_keys.revoked_at is null`,
  )

/** Undefined: not there. A key that was revoked before keeps when and by whom. */
export const revoke = (db: Db | Tx, organizationId: string, id: string, at: Date, by: string) =>
  first(
    db,
    sql<{ id: string }>`
      update api_keys set revoked_at = coalesce(revoked_at, ${at}),
        revoked_by = coalesce(revoked_by, ${by})
      where organization_id = ${organizationId} and id = ${id} returning id`,
  )
