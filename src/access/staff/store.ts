import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { StaffRole } from '../roles.ts'
import type { Staff, StaffChange } from './staff.ts'

type Login = { organizationId: string; staffId: string; userId: string; language: Language }

export async function insertStaff(
  db: Db | Tx,
  staff: Omit<Staff, 'active'> & { organizationId: string; userId: string },
  at: Date,
  by: string,
): Promise<void> {
  await sql`
    with added as (
      insert into staff (organization_id, id, name, role, language, added_at, added_by)
      values (${staff.organizationId}, ${staff.id}, ${staff.name}, ${staff.role},
        ${staff.language}, ${at}, ${by})
      returning id)
    insert into logins (email, user_id, belongs_to, staff_id)
    select ${staff.email}, ${staff.userId}::uuid, ${staff.organizationId}::uuid, added.id
    from added`.execute(db)
}

export const selectStaff = (db: Db | Tx, organizationId: string) =>
  rows(
    db,
    sql<Staff>`
      select staff.id, staff.name, staff.role, staff.language, staff.active, logins.email
      from staff
      join logins on logins.belongs_to = staff.organization_id and logins.staff_id = staff.id
      where staff.organization_id = ${organizationId}
      order by staff.active desc, staff.name, staff.id`,
  )

/** Who signs in with this address, if they are active. */
export const selectLogin = (db: Db | Tx, email: string) =>
  first(
    db,
    sql<Login>`
      select logins.belongs_to as "organizationId", staff.id as "staffId",
        logins.user_id as "userId", staff.language
      from logins
      join staff on staff.organization_id = logins.belongs_to and staff.id = logins.staff_id
      where logins.email = ${email} and staff.active`,
  )

export const selectLoginOf = (db: Db | Tx, organizationId: string, staffId: string) =>
  first(
    db,
    sql<{ userId: string; email: string }>`
      select logins.user_id as "userId", logins.email from logins
      where logins.belongs_to = ${organizationId} and logins.staff_id = ${staffId}`,
  )

export const isActiveUser = async (db: Db | Tx, userId: string): Promise<boolean> =>
  (await first(
    db,
    sql<{ id: string }>`
      select staff.id from logins
      join staff on staff.organization_id = logins.belongs_to and staff.id = logins.staff_id
      where logins.user_id = ${userId} and staff.active`,
  )) !== undefined

type SessionRow = {
  organizationId: string
  id: string
  role: StaffRole
  language: Language
  name: string
}

/** The hot path: whose session a token is, in one statement. */
export const selectSession = (db: Db | Tx, token: string, now: Date) =>
  first(
    db,
    sql<SessionRow>`
      select staff.organization_id as "organizationId", staff.id, staff.role, staff.language,
        staff.name
      from auth.session
      join logins on logins.user_id = session."userId"
      join staff on staff.organization_id = logins.belongs_to and staff.id = logins.staff_id
      where session.token = ${token} and session."expiresAt" > ${now} and staff.active`,
  )

type Changed = { changed: boolean }

/**
 * Changes a colleague unless that left the organization without an active administrator; the
 * rows of all of them are locked, so that two can't demote each other at once.
 * @returns undefined: not there; `changed: false`: the last administrator
 */
export const updateStaff = (
  db: Db | Tx,
  organizationId: string,
  staffId: string,
  { name = null, role = null, language = null, active = null }: Nullable<StaffChange>,
) =>
  first(
    db,
    sql<Changed>`
      with administrators as (
        select staff.id from staff
        where staff.organization_id = ${organizationId} and staff.role = 'administrator'
          and staff.active
        order by staff.id for update),
      others as (select count(*) as n from administrators where id <> ${staffId}),
      changed as (
        update staff set name = coalesce(${name}, name), role = coalesce(${role}, role),
          language = coalesce(${language}, language), active = coalesce(${active}, active)
        from others
        where staff.organization_id = ${organizationId} and staff.id = ${staffId}
          and (others.n > 0 or (coalesce(${role}, role) = 'administrator'
            and coalesce(${active}, active)) or not exists (
              select from administrators where id = ${staffId}))
        returning staff.id)
      select exists (select from changed) as changed from staff
      where staff.organization_id = ${organizationId} and staff.id = ${staffId}`,
  )

type Nullable<T> = { [Key in keyof T]?: T[Key] | null }

/** The one link that is out for a person; an older one is void. */
export const upsertPasswordLink = (
  db: Db | Tx,
  organizationId: string,
  staffId: string,
  hash: Buffer,
  expiresAt: Date,
) =>
  sql`insert into password_links (organization_id, staff_id, token_hash, expires_at)
    values (${organizationId}, ${staffId}, ${hash}, ${expiresAt})
    on conflict (organization_id, staff_id) do update
      set token_hash = excluded.token_hash, expires_at = excluded.expires_at`.execute(db)

/** Uses a link up: of many at once, one gets the person. */
export const takePasswordLink = (db: Db | Tx, organizationId: string, hash: Buffer, now: Date) =>
  first(
    db,
    sql<{ userId: string; email: string }>`
      with taken as (
        delete from password_links
        where organization_id = ${organizationId} and token_hash = ${hash}
          and expires_at > ${now}
        returning organization_id, staff_id)
      select logins.user_id as "userId", logins.email from taken
      join staff on staff.organization_id = taken.organization_id and staff.id = taken.staff_id
      join logins on logins.belongs_to = staff.organization_id and logins.staff_id = staff.id
      where staff.active`,
  )
