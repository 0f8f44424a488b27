import { type RawBuilder, sql } from 'kysely'
import { openStages, type Stage } from '#cases/stages.ts'
import type { IsoDay } from '#kernel/calendar.ts'
import { daysAfter } from '#kernel/instant.ts'
import type { Texts } from '#kernel/language.ts'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'

/** The persons whose address, in the version in force, is this mailbox. */
const personsOf = (organizationId: string, mail: string) => sql`
  persons as (
    select details.customer_id as id from customer_details details
    where details.organization_id = ${organizationId} and details.mail is not null
      and lower(details.mail) collate "C" = ${mail}
      and not exists (select from customer_details later
        where later.organization_id = ${organizationId}
          and later.customer_id = details.customer_id and later.version > details.version))`

/** A unit that one of them has now. */
const ownedByThem = sql`devices.owner_customer_id in (select id from persons)
  and devices.status <> 'retired'`

/** A handover that can still be taken. */
const stillOpen = (now: Date) => sql`handovers.taken_at is null
  and handovers.withdrawn_at is null and handovers.expires_at > ${now}`

const openCaseOf = (device: RawBuilder<unknown>, organizationId: string) => sql`(
  select busy.number from cases busy
  where busy.organization_id = ${organizationId} and busy.device_id = ${device}
    and busy.stage = any(${openStages}::text[]) limit 1)`

/** A unit that a person has registered. */
export type OwnedDevice = {
  serial: string
  model: Texts
  purchasedOn: IsoDay | null
  /** Number of its case that is under way. */
  openCase: string | null
  /** Its owner hands it on, and it was not taken yet. */
  handover: { toMail: string; until: string } | null
}

export type OwnCase = {
  id: string
  number: string
  stage: Stage
  serial: string
  model: Texts
  openedOn: string
}

/** A purchase that the desk has not looked at yet, or did not accept. */
export type ToldPurchase = {
  serial: string
  model: Texts
  purchasedOn: IsoDay
  accepted: boolean | null
}

export type Belongings = {
  name: string | null
  devices: OwnedDevice[]
  cases: OwnCase[]
  purchases: ToldPurchase[]
}

/** So long a declined purchase is shown, unless it is told of anew. */
const declinedDays = 30
/** So many of each are shown: who has more is a dealer, and has a desk of their own. */
const most = 100

/** All that belongs to a mailbox: units by their owner, cases by their contact in force. */
export const selectBelongings = (
  db: Db | Tx,
  organizationId: string,
  mail: string,
  now: Date,
): Promise<Belongings | undefined> =>
  first(
    db,
    sql<Belongings>`with ${personsOf(organizationId, mail)}
      select
        (select details.name from customer_details details
          join persons on persons.id = details.customer_id
          where details.organization_id = ${organizationId} and details.name is not null
          order by details.recorded_at desc limit 1) as name,
        coalesce((select jsonb_agg(one) from (
          select devices.serial, models.name as model, devices.purchased_on as "purchasedOn",
            ${openCaseOf(sql`devices.id`, organizationId)} as "openCase",
            (select jsonb_build_object('toMail', handovers.to_mail, 'until', handovers.expires_at)
              from handovers where handovers.organization_id = ${organizationId}
                and handovers.device_id = devices.id and ${stillOpen(now)}
                and handovers.from_customer_id = devices.owner_customer_id) as handover
          from devices
          join models on models.organization_id = devices.organization_id
            and models.id = devices.model_id
          where devices.organization_id = ${organizationId}
            and ${ownedByThem}
          order by devices.purchased_on desc nulls last, devices.serial limit ${most}) one),
          '[]'::jsonb) as devices,
        coalesce((select jsonb_agg(one) from (
          select cases.id, cases.number, cases.stage, cases.declared_serial as serial,
            models.name as model, cases.reported_on as "openedOn"
          from case_contacts contact
          join cases on cases.organization_id = contact.organization_id
            and cases.id = contact.case_id and cases.contact_version = contact.version
          join devices on devices.organization_id = cases.organization_id
            and devices.id = cases.device_id
          join models on models.organization_id = devices.organization_id
            and models.id = devices.model_id
          where contact.organization_id = ${organizationId} and contact.mail is not null
            and lower(contact.mail) collate "C" = ${mail}
          order by cases.opened_at desc limit ${most}) one), '[]'::jsonb) as cases,
        coalesce((select jsonb_agg(one) from (
          select devices.serial, models.name as model,
            purchases.purchased_on as "purchasedOn", purchases.accepted
          from purchases
          join devices on devices.organization_id = purchases.organization_id
            and devices.id = purchases.device_id
          join models on models.organization_id = devices.organization_id
            and models.id = devices.model_id
          where purchases.organization_id = ${organizationId}
            and purchases.customer_id in (select id from persons)
            and (purchases.accepted is null or not purchases.accepted
              and purchases.decided_at > ${daysAfter(now, -declinedDays)}
              and not exists (select from purchases later
                where later.organization_id = ${organizationId}
                  and later.device_id = purchases.device_id and later.id > purchases.id
                  and later.customer_id in (select id from persons)))
          order by purchases.told_at desc limit ${most}) one), '[]'::jsonb) as purchases`,
  )

/** A person's unit, and what stands against handing it on. Undefined: not theirs, or not there. */
export const selectOwned = (
  db: Db | Tx,
  { organizationId, mail, serial }: { organizationId: string; mail: string; serial: string },
) =>
  first(
    db,
    sql<{ id: string; ownerId: string; model: Texts; name: string; openCase: string | null }>`
      with ${personsOf(organizationId, mail)}
      select devices.id, devices.owner_customer_id as "ownerId", models.name as model,
        details.name, ${openCaseOf(sql`devices.id`, organizationId)} as "openCase"
      from devices
      join models on models.organization_id = devices.organization_id
        and models.id = devices.model_id
      join persons on persons.id = devices.owner_customer_id
      join lateral (select latest.name from customer_details latest
        where latest.organization_id = ${organizationId} and latest.customer_id = persons.id
        order by latest.version desc limit 1) details on true
      where devices.organization_id = ${organizationId} and devices.serial = ${serial}
        and ${ownedByThem}`,
  )

type NewHandover = {
  id: string
  deviceId: string
  fromCustomerId: string
  toMail: string
  tokenHash: Buffer
  at: Date
  expiresAt: Date
}

/** Ends an offer that nobody took in time, so that another can be made. */
export const endExpired = (db: Db | Tx, organizationId: string, deviceId: string, now: Date) =>
  sql`update handovers set withdrawn_at = handovers.expires_at
    where handovers.organization_id = ${organizationId} and handovers.device_id = ${deviceId}
      and handovers.taken_at is null and handovers.withdrawn_at is null
      and handovers.expires_at <= ${now}`.execute(db)

/** Undefined: it is being handed on already. */
export const insertHandover = (db: Db | Tx, organizationId: string, handover: NewHandover) =>
  first(
    db,
    sql<{ id: string }>`
      insert into handovers (organization_id, id, device_id, from_customer_id, to_mail, token_hash,
        offered_at, expires_at)
      values (${organizationId}, ${handover.id}, ${handover.deviceId}, ${handover.fromCustomerId},
        ${handover.toMail}, ${handover.tokenHash}, ${handover.at}, ${handover.expiresAt})
      on conflict (organization_id, device_id) where taken_at is null and withdrawn_at is null
        do nothing
      returning handovers.id`,
  )

/** Undefined: nothing of theirs was open. */
export const withdrawOpen = (
  db: Db | Tx,
  { organizationId, mail, serial }: { organizationId: string; mail: string; serial: string },
  at: Date,
) =>
  first(
    db,
    sql<{ id: string }>`with ${personsOf(organizationId, mail)}
      update handovers set withdrawn_at = ${at}
      from devices
      where handovers.organization_id = ${organizationId}
        and devices.organization_id = handovers.organization_id
        and devices.id = handovers.device_id and devices.serial = ${serial}
        and ${ownedByThem} and ${stillOpen(at)}
      returning handovers.id`,
  )

/** What whoever has the link of an offer may see of it. */
export type OpenHandover = {
  id: string
  deviceId: string
  fromCustomerId: string
  toMail: string
  serial: string
  model: Texts
  /** Who hands it on. */
  from: string
  until: Date
}

/** An offer that is still open, and whose giver still has the unit. */
export const selectOpenHandover = (
  db: Db | Tx,
  { organizationId, hash }: { organizationId: string; hash: Buffer },
  now: Date,
) =>
  first(
    db,
    sql<OpenHandover>`
      select handovers.id, handovers.device_id as "deviceId",
        handovers.from_customer_id as "fromCustomerId", handovers.to_mail as "toMail",
        devices.serial, models.name as model, giver.name as from,
        handovers.expires_at as until
      from handovers
      join devices on devices.organization_id = handovers.organization_id
        and devices.id = handovers.device_id
        and devices.owner_customer_id = handovers.from_customer_id
      join models on models.organization_id = devices.organization_id
        and models.id = devices.model_id
      join lateral (select details.name from customer_details details
        where details.organization_id = handovers.organization_id
          and details.customer_id = handovers.from_customer_id
        order by details.version desc limit 1) giver on true
      where handovers.organization_id = ${organizationId} and handovers.token_hash = ${hash}
        and ${stillOpen(now)} and handovers.to_mail is not null
        and giver.name is not null`,
  )

type Taking = { id: string; toCustomerId: string; at: Date }

/**
 * Takes a unit over: the offer is used up and the owner changes, or neither. Undefined: it was
 * taken, withdrawn or over meanwhile, or its giver does not have it any more.
 */
export const takeHandover = (
  db: Db | Tx,
  organizationId: string,
  { id, toCustomerId, at }: Taking,
) =>
  first(
    db,
    sql<{ deviceId: string }>`
      with open as (
        select handovers.id, handovers.device_id, handovers.from_customer_id from handovers
        where handovers.organization_id = ${organizationId} and handovers.id = ${id}
          and ${stillOpen(at)} and ${openCaseOf(sql`handovers.device_id`, organizationId)} is null
        for update),
      moved as (
        update devices set owner_customer_id = ${toCustomerId}::uuid,
          version = devices.version + 1, changed_at = ${at}::timestamptz,
          changed_by = ${toCustomerId}::uuid
        from open
        where devices.organization_id = ${organizationId} and devices.id = open.device_id
          and devices.owner_customer_id = open.from_customer_id
        returning devices.id)
      update handovers set taken_at = ${at}, to_customer_id = ${toCustomerId}
      from moved
      where handovers.organization_id = ${organizationId} and handovers.id = ${id}
      returning moved.id as "deviceId"`,
  )

/** How to reach a person, in the version in force. */
export const selectReach = (db: Db | Tx, organizationId: string, customerId: string) =>
  first(
    db,
    sql<{ name: string | null; mail: string | null; language: string }>`
      select details.name, details.mail, customers.language from customers
      join customer_details details on details.organization_id = customers.organization_id
        and details.customer_id = customers.id
      where customers.organization_id = ${organizationId} and customers.id = ${customerId}
      order by details.version desc limit 1`,
  )
