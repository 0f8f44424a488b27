import { sql } from 'kysely'
import { feeBinds } from '#cases/fee.ts'
import { outcomes, type Stage } from '#cases/stages.ts'
import type { Sight } from '#cases/store.ts'
import { type Db, rows } from '#platform/postgres/db.ts'
import { type After, type ListedRow, listed, mine, promise } from './inbox-store.ts'

/** A case that still owes money; amounts in minor units as text, so that no digit is lost. */
export type OwedRow = ListedRow & { askedMinor: string; paidMinor: string }

/** The stages in which money may be owed: from the first accepted offer until the end. */
const stages: readonly Stage[] = [
  'quoted',
  'awaiting_payment',
  'cleared',
  'repairing',
  'ready',
  'outbound',
  'delivered',
  'disputed',
]

/** A page of the cases that ask for more than was paid, those promised first before the others. */
export const selectOwed = (db: Db, sight: Sight, after: After, limit: number): Promise<OwedRow[]> =>
  rows(
    db,
    sql<OwedRow>`
      select listed.*, money.* from (${listed} where ${mine(sight)}
        and cases.stage = any(${stages})
        and (${after?.id ?? null}::uuid is null
          or (${promise}, cases.id) > (${after?.wordBy ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      ) listed
      cross join lateral (
        select (asked.minor + asked.fee)::text as "askedMinor", paid.minor::text as "paidMinor"
        from (
          select coalesce(sum(gross_minor), 0) as minor,
            (select coalesce(sum(owing.fee_minor), 0) from cases owing
              where owing.outcome = any(${outcomes.filter(feeBinds)}) and owing.organization_id = ${sight.organizationId}
                and owing.id = listed.id) as fee
          from quotations where quotations.organization_id = ${sight.organizationId}
            and quotations.case_id = listed.id and state = 'accepted' and account_id is null
        ) asked, (
          select coalesce(sum(payments.minor), 0) as minor from payments
          where payments.organization_id = ${sight.organizationId}
            and payments.case_id = listed.id
        ) paid
        where asked.minor + asked.fee > paid.minor
      ) money
      order by coalesce(listed."wordBy", 'infinity'::timestamptz), listed.id limit ${limit}`,
  )

/** What the offer asks for that is out with each of these cases; in minor units as text. */
export const selectOffered = (
  db: Db,
  sight: Sight,
  numbers: readonly string[],
): Promise<{ number: string; grossMinor: string }[]> =>
  rows(
    db,
    sql<{ number: string; grossMinor: string }>`
      select cases.number, quotations.gross_minor::text as "grossMinor"
      from cases
      join quotations on quotations.organization_id = cases.organization_id
        and quotations.case_id = cases.id and quotations.state = 'issued'
      where cases.organization_id = ${sight.organizationId}
        and (${sight.dealerId}::uuid is null or cases.dealer_id = ${sight.dealerId}::uuid)
        and cases.number = any(${numbers}::text[])`,
  )
