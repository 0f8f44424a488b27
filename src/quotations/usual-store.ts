import { sql } from 'kysely'
import { type Db, first } from '#platform/postgres/db.ts'

/** A quarter of the cases cost less than `low`, a quarter more than `high`; text, in minor units. */
type Quartiles = { cases: number; low: string; high: string }

/** What a customer was told as the price; not what was replaced, or what came to nothing. */
const offered = sql`('issued', 'accepted', 'declined', 'expired')`
/** So many of the latest offers are looked at, however many there are. */
const latest = 500

/**
 * The price of each case of a model that was quoted since `since`: what was accepted in all, else
 * what was offered last.
 */
export const selectQuartiles = (
  db: Db,
  organizationId: string,
  asked: { model: string; currency: string; since: Date },
): Promise<Quartiles | undefined> =>
  first(
    db,
    sql<Quartiles>`
      with lately as (
        select quotations.case_id from quotations
        where quotations.organization_id = ${organizationId}
          and quotations.model_id = (select models.id from models
            where models.organization_id = ${organizationId} and models.number = ${asked.model})
          and quotations.issued_at >= ${asked.since}::timestamptz
          and quotations.state in ${offered}
        order by quotations.issued_at desc limit ${sql.lit(latest)}),
      prices as (
        select coalesce(
            sum(quotations.gross_minor) filter (where quotations.state = 'accepted'),
            (array_agg(quotations.gross_minor
              order by quotations.number desc, quotations.version desc))[1])::bigint as minor
        from (select distinct lately.case_id from lately) as each
        join quotations on quotations.organization_id = ${organizationId}
          and quotations.case_id = each.case_id
        cross join lateral (
          select bool_or(work_line_id is not null and net_minor > 0) as is_paid_work,
            bool_or(cardinality(borne) > 0) as is_borne
          from quotation_lines
          where quotation_lines.organization_id = ${organizationId}
            and quotation_lines.case_id = quotations.case_id
            and quotation_lines.quotation_id = quotations.id) as lines
        where quotations.organization_id = ${organizationId}
          and quotations.currency = ${asked.currency} and quotations.state in ${offered}
        group by quotations.case_id
        having bool_or(lines.is_paid_work) and not bool_or(lines.is_borne)
          and max(quotations.goodwill_minor) = 0)
      select count(*)::int as cases,
        percentile_disc(0.25) within group (order by minor)::text as low,
        percentile_disc(0.75) within group (order by minor)::text as high
      from prices`,
  )
