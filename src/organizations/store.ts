import { sql } from 'kysely'
import type { Language, Texts } from '#kernel/language.ts'
import { type Db, first, json, rows, type Statement, type Tx } from '#platform/postgres/db.ts'
import { type Brand, readBrand } from './brand.ts'
import type { CalendarVersion, DeskDays, WorkingCalendar } from './calendar.ts'
import type { Depot } from './depot.ts'
import type { Organization } from './organization.ts'
import { readSettings, type Settings, type SettingsChange } from './settings.ts'

type OrganizationRow = {
  id: string
  name: Texts
  hotline: string
  country: string
  timeZone: string
  currency: string
  languages: Language[]
  demo: boolean
  settings: object
  brand: object
  createdAt: Date
}

const organizationColumns = sql`organizations.id, organizations.name, organizations.hotline,
  organizations.country, organizations.time_zone as "timeZone", organizations.currency,
  organizations.languages, organizations.demo, organizations.settings, organizations.brand,
  organizations.created_at as "createdAt"`

const organizationFrom = (row: OrganizationRow | undefined): Organization | undefined =>
  row && { ...row, settings: readSettings(row.settings), brand: readBrand(row.brand) }

export async function insertOrganization(
  db: Db | Tx,
  organization: Omit<OrganizationRow, 'settings' | 'brand'>,
  hosts: readonly string[],
): Promise<void> {
  const { id, name, hotline, country, timeZone, currency, languages, demo, createdAt } =
    organization
  await sql`
    with made as (
      insert into organizations
        (id, name, hotline, country, time_zone, currency, languages, demo, created_at)
      values (${id}, ${json(name)}, ${hotline}, ${country}, ${timeZone}, ${currency},
        ${languages}, ${demo}, ${createdAt})
      returning id)
    insert into organization_hosts (host, belongs_to)
    select host, made.id from made, unnest(${hosts}::text[]) as host`.execute(db)
}

export const selectOrganization = async (db: Db | Tx, id: string) =>
  organizationFrom(
    await first(
      db,
      sql<OrganizationRow>`select ${organizationColumns} from organizations where id = ${id}`,
    ),
  )

/** By its host name; where there is only one organization, by any. */
export const selectOrganizationOfHost = async (db: Db | Tx, host: string) =>
  organizationFrom(
    await first(
      db,
      sql<OrganizationRow>`select ${organizationColumns} from organizations
        where id = coalesce(
          (select belongs_to from organization_hosts where host = ${host}),
          (select (array_agg(few.id))[1] from (select id from organizations limit 2) as few
            having count(*) = 1))`,
    ),
  )

export async function updateSettings(
  db: Db | Tx,
  organizationId: string,
  change: SettingsChange,
): Promise<Settings | undefined> {
  const row = await first(
    db,
    sql<{ settings: object }>`update organizations set settings = settings || ${json(change)}
      where id = ${organizationId} returning settings`,
  )
  return row && readSettings(row.settings)
}

/** Whatever is undefined stays. */
export const updateMaker = (
  db: Db | Tx,
  organizationId: string,
  change: {
    name: Texts | undefined
    hotline: string | undefined
    brand: object
  },
) =>
  first(
    db,
    sql<{ id: string }>`update organizations
      set name = coalesce(${change.name ? json(change.name) : null}::jsonb, name),
        hotline = coalesce(${change.hotline ?? null}::text, hotline),
        brand = brand || ${json(change.brand)}
      where id = ${organizationId} returning id`,
  )

/** A picture that everybody may see, with its measures in pixels. */
export const selectCataloguePicture = (db: Db | Tx, organizationId: string, id: string) =>
  first(
    db,
    sql<NonNullable<Brand['logo']>>`
      select attachments.id as picture, attachments.width, attachments.height from attachments
      where attachments.organization_id = ${organizationId} and attachments.id = ${id}
        and attachments.kind = 'catalogue' and attachments.erased_at is null`,
  )

const depotColumns = sql`depots.id, depots.name, depots.address,
  depots.address_latin as "addressLatin", depots.phone, depots.active`

export const insertDepot = (db: Db | Tx, organizationId: string, depot: Depot, at: Date) =>
  sql`insert into depots (organization_id, id, name, address, address_latin, phone, active,
      created_at)
    values (${organizationId}, ${depot.id}, ${json(depot.name)}, ${json(depot.address)},
      ${depot.addressLatin && json(depot.addressLatin)},
      ${depot.phone}, ${depot.active}, ${at})`.execute(db)

/** Few, so all of them: those in use first, in the order they were made. */
export const selectDepots = (db: Db | Tx, organizationId: string): Promise<Depot[]> =>
  rows(
    db,
    sql<Depot>`select ${depotColumns} from depots where depots.organization_id = ${organizationId}
      order by depots.active desc, depots.id`,
  )

export const setDepotActive = (db: Db | Tx, organizationId: string, id: string, active: boolean) =>
  first(
    db,
    sql<Depot>`update depots set active = ${active}
      where depots.organization_id = ${organizationId} and depots.id = ${id}
      returning ${depotColumns}`,
  )

/** The next version; two at once: one of them fails on the primary key and is asked again. */
export async function insertCalendar(
  db: Db | Tx,
  organizationId: string,
  calendar: WorkingCalendar,
  by: string | null,
  at: Date,
): Promise<number> {
  const row = await first(
    db,
    sql<{ version: number }>`
      insert into calendars (organization_id, version, weekend, years, recorded_at, recorded_by)
      select ${organizationId}, coalesce(max(version), 0) + 1, ${calendar.weekend}::int[],
        ${json(calendar.years)}, ${at}::timestamptz, ${by}::uuid
      from calendars where calendars.organization_id = ${organizationId}
      returning version`,
  )
  return row?.version ?? 0
}

export const selectCalendar = (
  db: Db | Tx,
  organizationId: string,
): Promise<CalendarVersion | undefined> =>
  first(
    db,
    sql<CalendarVersion>`select version, weekend, years from calendars
      where calendars.organization_id = ${organizationId} order by version desc limit 1`,
  )

/** The desk's working days, for reading beside a case. */
export const deskDays: Statement<DeskDays> = sql`(
  select jsonb_build_object('timeZone', organizations.time_zone, 'calendar', (
    select jsonb_build_object('weekend', calendars.weekend, 'years', calendars.years)
    from calendars where calendars.organization_id = cases.organization_id
    order by calendars.version desc limit 1))
  from organizations where organizations.id = cases.organization_id)`
