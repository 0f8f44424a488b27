import { sql } from 'kysely'
import { type Db, rows, type Tx } from '#platform/postgres/db.ts'
import type { Customer } from './customer.ts'
import { type CustomerRow, columns, customerFrom, looked, visibleTo } from './store.ts'

/** How customers are looked for; each text as its index compares it. */
export type CustomerSearch =
  | { by: 'phone'; reversed: string; below: string }
  | { by: 'mail'; mail: string }
  | { by: 'name'; from: string; below: string }

const matching = (organizationId: string, search: CustomerSearch) => {
  switch (search.by) {
    case 'phone':
      return sql`select customer_id, version from customer_details
        where organization_id = ${organizationId} and phone is not null
          and reverse(phone) collate "C" >= ${search.reversed}
          and reverse(phone) collate "C" < ${search.below}`
    case 'mail':
      return sql`select customer_id, version from customer_details
        where organization_id = ${organizationId} and mail is not null
          and lower(mail) collate "C" = ${search.mail}`
    case 'name':
      return sql`select distinct customer_id, version from customer_name_words
        where organization_id = ${organizationId}
          and word >= ${search.from} and word < ${search.below}`
  }
}

/** Of so many that match the newest are shown; who has more of them types more. */
const candidates = 500

/** Customers whose details in force match, newest first, those after (older than) `after`. */
export async function selectMatchingCustomers(
  db: Db | Tx,
  organizationId: string,
  search: CustomerSearch,
  { after, limit, dealerId }: { after: string | null; limit: number; dealerId: string | null },
): Promise<Customer[]> {
  const found = await rows(
    db,
    sql<CustomerRow>`
      with found as materialized (
        ${matching(organizationId, search)} limit ${candidates})
      select ${columns} from found ${looked(organizationId)}
      where d.version = found.version and ${visibleTo(dealerId)}
        and (${after}::uuid is null or customers.id < ${after}::uuid)
      order by customers.id desc limit ${limit}`,
  )
  return found.map(customerFrom)
}
