import { sql } from 'kysely'
import type { Effect } from '#cases/effects.ts'
import { list } from '#cases/store.ts'
import { json, type Statement } from '#platform/postgres/db.ts'
import { goodwillOf } from './goodwill.ts'
import type { Quotation, QuotationLine } from './quotation.ts'
import { grossOf } from './totals.ts'

/** As JSON brings them: amounts as text, so that none loses a digit. */
export type StoredLine = Omit<QuotationLine, 'netMinor' | 'forgoneMinor'> & {
  netMinor: string
  forgoneMinor: string
}
export type StoredQuotation = Omit<Quotation, 'lines'> & { lines: StoredLine[] }

/** All quotations of the case at hand with their lines, for `perform`. */
export const quotations: Statement<StoredQuotation[]> = list(sql<StoredQuotation>`
  select quotations.id, quotations.number, quotations.version, quotations.state, currency,
    valid_until as "validUntil", supplementary, goodwill_text_id as "goodwillTextId",
    account_id as "accountId",
    (select coalesce(jsonb_agg(jsonb_build_object('id', line.id, 'kind', line.kind,
        'descriptionTextId', line.description_text_id, 'workLineId', line.work_line_id,
        'verdictId', line.verdict_id, 'borne', line.borne, 'quantityMilli', line.quantity_milli, 'unit', line.unit,
        'netMinor', line.net_minor::text, 'goodwillPercent', line.goodwill_percent,
        'forgoneMinor', line.forgone_minor::text, 'taxBasisPoints', line.tax_basis_points)
        order by line.position), '[]'::jsonb)
      from quotation_lines line
      where line.organization_id = quotations.organization_id
        and line.case_id = quotations.case_id and line.quotation_id = quotations.id) as lines
  from quotations
  where quotations.organization_id = cases.organization_id and quotations.case_id = cases.id
  order by quotations.number, quotations.version`)

/** Stored quotations as the pure functions take them. */
export const asQuotations = (stored: readonly StoredQuotation[]): Quotation[] =>
  stored.map((quotation) => ({
    ...quotation,
    lines: quotation.lines.map((line) => ({
      ...line,
      netMinor: BigInt(line.netMinor),
      forgoneMinor: BigInt(line.forgoneMinor),
    })),
  }))

/** What falls due while an offer is out, and no more once it is answered. */
export const offerDues = ['quotation_reminder', 'quotation_unanswered'] as const

/** Offers are answered, replaced by a new version or withdrawn; their rows stay. */
export const endOffers = (
  ended: { ids: readonly string[]; state: Quotation['state'] },
  answer: { by: string; at: Date; wordTextId: string | null; accountId: string | null },
): Effect => ({
  name: 'offer_ended',
  statement: (at) => sql`
    update quotations set state = ${ended.state}, answered_by = ${answer.by}::uuid,
      answered_at = ${answer.at}::timestamptz, word_text_id = ${answer.wordTextId}::uuid,
      account_id = ${answer.accountId}::uuid
    where quotations.organization_id = ${at.organizationId} and quotations.case_id = ${at.caseId}
      and quotations.id = any(${ended.ids}::uuid[]) and exists (select from moved)
    returning quotations.id`,
})

/** A version that is out. Waits for `offer_ended`, so that there is never more than one. */
export const issueOffer = (
  quotation: Quotation,
  issued: { by: string; at: Date; deviceId: string },
  after: 'offer_ended' | null,
): Effect[] => [
  {
    name: 'offer',
    statement: (at) => sql`
      insert into quotations (organization_id, case_id, id, number, version, state, currency,
        gross_minor, goodwill_minor, goodwill_text_id, valid_until, supplementary, account_id,
        issued_by, issued_at, model_id)
      select moved.organization_id, moved.id, ${quotation.id}::uuid, ${quotation.number}::int,
        ${quotation.version}::int, ${quotation.state}, ${quotation.currency},
        ${grossOf(quotation)}::bigint, ${goodwillOf(quotation.lines)}::bigint,
        ${quotation.goodwillTextId}::uuid, ${quotation.validUntil}::date,
        ${quotation.supplementary}::boolean,
        ${quotation.accountId}::uuid, ${issued.by}::uuid, ${issued.at}::timestamptz,
        (select devices.model_id from devices
          where devices.organization_id = ${at.organizationId}
            and devices.id = ${issued.deviceId}::uuid)
      from moved ${after === null ? sql`` : sql`where (select count(*) from offer_ended) >= 0`}
      returning id`,
  },
  {
    statement: sql`
      insert into quotation_lines (organization_id, case_id, quotation_id, position, id, kind,
        description_text_id, work_line_id, verdict_id, borne, quantity_milli, unit, net_minor,
        goodwill_percent, forgone_minor, tax_basis_points)
      select moved.organization_id, moved.id, ${quotation.id}::uuid, line.position, line.id,
        line.kind, line."descriptionTextId", line."workLineId", line."verdictId",
        line.borne, line."quantityMilli", line.unit, line."netMinor"::bigint,
        line."goodwillPercent", line."forgoneMinor"::bigint, line."taxBasisPoints"
      from moved, jsonb_to_recordset(${json(
        quotation.lines.map((line, index) => ({
          ...line,
          netMinor: String(line.netMinor),
          forgoneMinor: String(line.forgoneMinor),
          position: index + 1,
        })),
      )}) as line (position int, id uuid, kind text, "descriptionTextId" uuid, "workLineId" uuid,
        "verdictId" uuid, borne text[], "quantityMilli" int, unit text, "netMinor" text,
        "goodwillPercent" smallint, "forgoneMinor" text, "taxBasisPoints" int)`,
  },
]

/** All money of the case at hand, reversals and refunds deducted; text, so that no digit is lost. */
export const paidMinor: Statement<string> = sql`(
  select coalesce(sum(payments.minor), 0)::text from payments
  where payments.organization_id = cases.organization_id and payments.case_id = cases.id)`
