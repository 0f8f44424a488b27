import { type RawBuilder, sql } from 'kysely'
import type { Agreement } from '#agreements/agreement.ts'
import type { SerialRange } from '#agreements/recall.ts'
import type { ProofKind } from '#devices/proof.ts'
import type { IsoDay } from '#kernel/calendar.ts'
import type { Statement } from '#platform/postgres/db.ts'
import type { Authorization, RelabelFact, Unit } from './facts.ts'

/** A unit as the register knows it, with how it was sold. */
export type StoredUnit = Unit & {
  status: 'in_service' | 'retired' | 'unregistered'
  handedOverOn: IsoDay | null
  soldByMaker: boolean
  soldByDealerId: string | null
  /** Null: no authorization of that dealer is on file. */
  authorizations: Authorization[] | null
}

export type StoredProof = {
  id: string
  kind: ProofKind
  datedOn: IsoDay | null
  namesSerial: string | null
  namesBarCode: string | null
  namesModel: string | null
  recordedAt: string
  confirmedBy: string | null
  withdrawn: boolean
}

/** A visit of the unit, or of one whose place it took, that ended in a repair. */
export type StoredRepair = {
  caseId: string
  receivedAt: string
  deliveredAt: string | null
  components: string[]
  partsFitted: string[]
  free: boolean
}

/** What the register says of a unit, of those whose place it took, and of who took its place. */
export type StoredFacts = {
  unit: StoredUnit
  replaces: StoredUnit[]
  replacedBy: { id: string; serial: string } | null
  proofs: StoredProof[]
  buyer: 'consumer' | 'business' | null
  repairs: StoredRepair[]
  agreements: StoredAgreement[]
  relabels: RelabelFact[]
  recalls: { id: string; ranges: SerialRange[]; components: string[] | null }[]
}

/** A contract or promise about a unit of the chain; `authorizations` are those of its dealer. */
export type StoredAgreement = Pick<
  Agreement,
  | 'id'
  | 'kind'
  | 'agreedOn'
  | 'fromOn'
  | 'toOn'
  | 'lengthMonths'
  | 'lengthDays'
  | 'addsRepairDays'
  | 'movesToWorkingDay'
  | 'covered'
  | 'bears'
  | 'cancelledOn'
> & {
  withMaker: boolean
  dealerId: string | null
  authorizations: Authorization[] | null
  guaranteed: boolean
}

const agreementsOf = (
  organizationId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', agreements.id, 'kind', agreements.kind, 'withMaker', agreements.with_maker,
    'dealerId', agreements.dealer_id, 'agreedOn', agreements.agreed_on,
    'fromOn', agreements.from_on, 'toOn', agreements.to_on,
    'lengthMonths', agreements.length_months, 'lengthDays', agreements.length_days,
    'addsRepairDays', agreements.adds_repair_days,
    'movesToWorkingDay', agreements.moves_to_working_day, 'covered', agreements.covered,
    'bears', agreements.bears, 'cancelledOn', agreements.cancelled_on,
    'guaranteed', agreements.guaranteed_at is not null,
    'authorizations', ${authorizationsOf(sql`agreements`, sql`agreements.dealer_id`)})
    order by agreements.id), '[]'::jsonb)
  from agreements
  where agreements.organization_id = ${organizationId}
    and agreements.device_id = any(array(select former.id from chain former))
    and agreements.withdrawn_at is null)`

const recallsOf = (
  organizationId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', recalls.id, 'ranges', recalls.ranges, 'components', recalls.components)
    order by recalls.id), '[]'::jsonb)
  from recalls
  where recalls.organization_id = ${organizationId} and recalls.model_id = chain.model_id
    and recalls.withdrawn_at is null)`

/** Labels that the depot itself changed, of the unit and of those whose place it took. */
const relabelsOf = (
  organizationId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', relabels.id, 'on', relabels.relabelled_on, 'formerSerial', relabels.former_serial,
    'by', relabels.recorded_by) order by relabels.id), '[]'::jsonb)
  from relabels
  where relabels.organization_id = ${organizationId}
    and relabels.device_id = any(array(select former.id from chain former))
    and relabels.withdrawn_at is null)`

/** What was done on each visit that ended in a repair; free: all of it was covered. */
const repairsOf = (
  organizationId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'caseId', visits.id, 'receivedAt', visits.received_at, 'deliveredAt', visits.delivered_at,
    'components', done.components, 'partsFitted', done.fitted, 'free', done.free)
    order by visits.id), '[]'::jsonb)
  from cases visits
  cross join lateral (
    select coalesce(jsonb_agg(distinct work_lines.component), '[]'::jsonb) as components,
      coalesce(jsonb_agg(distinct work_lines.component)
        filter (where work_lines.action = 'replace_part'), '[]'::jsonb) as fitted,
      coalesce(bool_and(work_lines.verdict_outcome = 'covered' and not work_lines.paid_service), false)
        as free
    from work_lines
    where work_lines.organization_id = ${organizationId} and work_lines.case_id = visits.id
      and work_lines.state = 'done') done
  where visits.organization_id = ${organizationId}
    and visits.device_id = any(array(select former.id from chain former))
    and visits.outcome = 'repaired' and visits.received_at is not null)`

/** When a dealer was authorized; null: nothing is on file. */
const authorizationsOf = (
  alias: RawBuilder<unknown>,
  dealerId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(
  select jsonb_agg(jsonb_build_object('from', days.from_on, 'to', days.to_on) order by days.from_on)
  from dealer_authorizations days
  where days.organization_id = ${alias}.organization_id and days.dealer_id = ${dealerId})`

/** One row of `devices` under this alias, with its model's number and its seller's days. */
const unitOf = (alias: RawBuilder<unknown>): RawBuilder<unknown> => sql`jsonb_build_object(
  'id', ${alias}.id, 'serial', ${alias}.serial, 'barCode', ${alias}.bar_code,
  'model', (select models.number from models where models.organization_id = ${alias}.organization_id
    and models.id = ${alias}.model_id),
  'madeOn', ${alias}.made_on, 'shippedOn', ${alias}.shipped_on,
  'handedOverOn', ${alias}.handed_over_on, 'status', ${alias}.status,
  'soldByMaker', ${alias}.sold_by_maker, 'soldByDealerId', ${alias}.sold_by_dealer_id,
  'authorizations', ${authorizationsOf(alias, sql`${alias}.sold_by_dealer_id`)})`

/**
 * Everything that the register knows for an answer about one device, as one expression. The
 * chain of replacement is walked to its beginning; proofs of every unit in it count. Its ids go on as
 * an array: how long a chain gets the planner can't know, and joined it would read whole tables.
 * @param organizationId parameter or column of the statement around it
 */
export const storedFacts = (
  organizationId: RawBuilder<unknown>,
  deviceId: RawBuilder<unknown>,
): Statement<StoredFacts> => sql`(
  with recursive chain as (
    select devices.*, 0 as depth from devices
    where devices.organization_id = ${organizationId} and devices.id = ${deviceId}
    union all
    select earlier.*, chain.depth + 1 from chain
    join devices earlier on earlier.organization_id = ${organizationId}
      and earlier.id = chain.replaces)
  select jsonb_build_object(
    'unit', ${unitOf(sql`chain`)},
    'replaces', (select coalesce(jsonb_agg(${unitOf(sql`former`)} order by former.depth desc), '[]'::jsonb)
      from chain former where former.depth > 0),
    'replacedBy', (select jsonb_build_object('id', later.id, 'serial', later.serial) from devices later
      where later.organization_id = ${organizationId} and later.id = chain.replaced_by),
    'buyer', (select customers.kind from customers where customers.organization_id = ${organizationId}
      and customers.id = chain.owner_customer_id),
    'repairs', ${repairsOf(organizationId)},
    'agreements', ${agreementsOf(organizationId)},
    'recalls', ${recallsOf(organizationId)},
    'relabels', ${relabelsOf(organizationId)},
    'proofs', (select coalesce(jsonb_agg(jsonb_build_object('id', proofs.id, 'kind', proofs.kind,
          'datedOn', proofs.dated_on, 'namesSerial', proofs.names_serial,
          'namesBarCode', proofs.names_bar_code, 'namesModel', proofs.names_model,
          'recordedAt', proofs.recorded_at, 'confirmedBy', proofs.confirmed_by,
          'withdrawn', proofs.withdrawn_at is not null) order by proofs.id), '[]'::jsonb)
      from proofs where proofs.organization_id = ${organizationId}
        and proofs.device_id = any(array(select former.id from chain former))))
  from chain where chain.depth = 0)`
