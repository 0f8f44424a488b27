import { sql } from 'kysely'
import type { Effect } from '#cases/effects.ts'
import { list } from '#cases/store.ts'
import type { Statement } from '#platform/postgres/db.ts'
import type { Payment } from './payment.ts'

/** As JSON brings it: the amount as text, so that no digit is lost. */
export type StoredPayment = Omit<Payment, 'minor'> & { minor: string; reference: string | null }

/** All money rows of the case at hand, for `perform`. */
export const payments: Statement<StoredPayment[]> = list(sql<StoredPayment>`
  select payments.id, kind, minor::text as minor, currency, received_on as "receivedOn",
    reverses_id as "reversesId", reference
  from payments
  where payments.organization_id = cases.organization_id and payments.case_id = cases.id
  order by recorded_at, payments.id`)

export const asPayments = (stored: readonly StoredPayment[]): Payment[] =>
  stored.map(({ reference: _, ...payment }) => ({ ...payment, minor: BigInt(payment.minor) }))

/** A row of money for the case in `moved`; rows are never changed (law 8). */
export const addPayment = (
  payment: Payment & { reference: string | null },
  recorded: { by: string; at: Date },
): Effect => ({
  statement: sql`
    insert into payments (organization_id, case_id, id, kind, minor, currency, reference,
      received_on, reverses_id, recorded_by, recorded_at, reversed_before)
    select moved.organization_id, moved.id, ${payment.id}::uuid, ${payment.kind},
      ${payment.minor}::bigint, ${payment.currency}, ${payment.reference}::text,
      ${payment.receivedOn}::date, ${payment.reversesId}::uuid, ${recorded.by}::uuid,
      ${recorded.at}::timestamptz, (${reversedBefore(payment)}) from moved`,
})

/** How often this movement was recorded in the case and taken back: then it may come again. */
const reversedBefore = ({ kind, reference }: { kind: string; reference: string | null }) => sql`
  select count(*)::int from payments earlier
  join payments back on back.organization_id = earlier.organization_id
    and back.case_id = earlier.case_id and back.reverses_id = earlier.id
  where earlier.organization_id = moved.organization_id and earlier.case_id = moved.id
    and back.organization_id = moved.organization_id and back.case_id = moved.id
    and earlier.kind = ${kind} and earlier.reference = ${reference}::text`
