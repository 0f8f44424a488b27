import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { type Db, first, rows, type Tx } from '#platform/postgres/db.ts'
import type { Customer, CustomerDetails, CustomerKind } from './customer.ts'
import { nameWords } from './name-words.ts'

export type SavedDetails = {
  name: string
  phone: string | null
  phoneAsTyped: string | null
  mail: string | null
  address: CustomerDetails['address']
}
type Recorded = { by: string; at: Date }

const detailValues = (details: SavedDetails, { by, at }: Recorded) =>
  sql`${details.name}::text, ${details.phone}::text, ${details.phoneAsTyped}::text,
    ${details.mail}::text, ${details.address && JSON.stringify(details.address)}::jsonb,
    ${at}::timestamptz, ${by}::uuid`

/** Inserts the words of the name that the statement's `saved` has just stored. */
const insertWords = (organizationId: string, name: string) =>
  sql`words as (
    insert into customer_name_words (organization_id, word, customer_id, version)
    select ${organizationId}, word, saved.customer_id, saved.version
    from saved, unnest(${nameWords(name)}::text[]) as word)`

export const insertCustomer = (
  db: Db | Tx,
  organizationId: string,
  customer: { id: string; kind: CustomerKind; language: Language; dealerId: string | null },
  details: SavedDetails,
  recorded: Recorded,
) =>
  sql`with made as (
      insert into customers
        (organization_id, id, kind, language, dealer_id, created_at, created_by)
      values (${organizationId}, ${customer.id}, ${customer.kind}, ${customer.language},
        ${customer.dealerId}, ${recorded.at}, ${recorded.by})
      returning id),
    saved as (
      insert into customer_details (organization_id, customer_id, version, name, phone,
        phone_as_typed, mail, address, recorded_at, recorded_by)
      select ${organizationId}, made.id, 1, ${detailValues(details, recorded)} from made
      returning customer_id, version),
    ${insertWords(organizationId, details.name)}
    select 1`.execute(db)

/**
 * The next version of what is known of a person. Undefined: the version that the person saw
 * is not the highest any more, or the customer is not visible to this dealer.
 */
export const insertDetails = (
  db: Db | Tx,
  organizationId: string,
  customerId: string,
  seen: number,
  details: SavedDetails,
  recorded: Recorded,
): Promise<{ version: number } | undefined> =>
  first(
    db,
    sql<{ version: number }>`
      with saved as (
        insert into customer_details (organization_id, customer_id, version, name, phone,
          phone_as_typed, mail, address, recorded_at, recorded_by)
        select ${organizationId}, old.customer_id, old.version + 1,
          ${detailValues(details, recorded)}
        from customer_details old
        where old.organization_id = ${organizationId} and old.customer_id = ${customerId}
          and old.version = ${seen}
        on conflict (organization_id, customer_id, version) do nothing
        returning customer_id, version),
      ${insertWords(organizationId, details.name)}
      select version from saved`,
  )

export type CustomerRow = Omit<Customer, 'details'> & CustomerDetails

export const columns = sql`customers.id, customers.kind, customers.language,
  customers.dealer_id as "dealerId", customers.created_at as "createdAt", d.version, d.name,
  d.phone, d.phone_as_typed as "phoneAsTyped", d.mail, d.address, d.erased_at as "erasedAt"`

/**
 * Each customer of `found` with the details in force, looked up one by one: joined, the
 * planner would read all of them.
 */
export const looked = (organizationId: string) => sql`
  cross join lateral (
    select * from customers
    where customers.organization_id = ${organizationId} and customers.id = found.customer_id
    offset 0) as customers
  cross join lateral (
    select * from customer_details
    where customer_details.organization_id = ${organizationId}
      and customer_details.customer_id = found.customer_id
    order by customer_details.version desc limit 1) as d`

/** A dealer sees only customers that it registered; null: all of them. */
export const visibleTo = (dealerId: string | null) =>
  sql`(${dealerId}::uuid is null or customers.dealer_id = ${dealerId}::uuid)`

export const customerFrom = (row: CustomerRow): Customer => {
  const { version, name, phone, phoneAsTyped, mail, address, erasedAt, ...customer } = row
  const details = { version, name, phone, phoneAsTyped, mail, address, erasedAt }
  return { ...customer, details }
}

/** Those of the customers that are there, in no order. */
export async function selectCustomers(
  db: Db | Tx,
  organizationId: string,
  ids: readonly string[],
  dealerId: string | null,
): Promise<Customer[]> {
  const found = await rows(
    db,
    sql<CustomerRow>`select ${columns} from unnest(${ids}::uuid[]) as found (customer_id)
      ${looked(organizationId)}
      where ${visibleTo(dealerId)}`,
  )
  return found.map(customerFrom)
}

/** Erases all that is known of a person, in every version; the customer's id stays. */
export const eraseDetails = (db: Db | Tx, organizationId: string, customerId: string, at: Date) =>
  sql`
    with words as (
      delete from customer_name_words
      where customer_name_words.organization_id = ${organizationId}
        and customer_name_words.customer_id = ${customerId})
    update customer_details set name = null, phone = null, phone_as_typed = null,
      mail = null, address = null, erased_at = ${at}
    where customer_details.organization_id = ${organizationId}
      and customer_details.customer_id = ${customerId}
      and customer_details.erased_at is null`.execute(db)
