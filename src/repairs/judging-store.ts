import { sql } from 'kysely'
import type { Effect } from '#cases/effects.ts'
import { list } from '#cases/store.ts'
import type { Component } from '#catalogue/model.ts'
import { json, type Statement } from '#platform/postgres/db.ts'
import type { Answer } from '#warranty/answer.ts'
import type { Facts, SameFaultFact } from '#warranty/facts.ts'
import { keptFacts } from '#warranty/replay.ts'
import { type StoredFacts, storedFacts } from '#warranty/unit-store.ts'

/** What the register knows of the case's device. */
export const unitFacts: Statement<StoredFacts> = storedFacts(
  sql`cases.organization_id`,
  sql`cases.device_id`,
)

/** The components of the case's model. */
export const components: Statement<Component[]> = sql`(
  select models.components from devices
  join models on models.organization_id = devices.organization_id and models.id = devices.model_id
  where devices.organization_id = cases.organization_id and devices.id = cases.device_id
    and models.organization_id = cases.organization_id)`

export type EvidenceOf = { id: string; kind: 'photo' | 'document' }
/** Photos and documents of the case, for what a finding names. */
export const evidence: Statement<EvidenceOf[]> = list(sql<EvidenceOf>`
  select attachments.id, attachments.kind from attachments
  where attachments.organization_id = cases.organization_id and attachments.case_id = cases.id
    and attachments.erased_at is null`)

/** When the customer was first asked for a better date of purchase; null: never. */
export const betterDateAskedAt: Statement<string | null> = sql`(
  select min(tasks.done_at) from tasks
  where tasks.organization_id = cases.organization_id and tasks.case_id = cases.id
    and tasks.kind = 'ask_purchase_date' and tasks.done_at is not null)`

export type PriorVerdict = {
  id: string
  workLineId: string | null
  component: string
  judgedBy: string
  /** Null: by rules that did not ask. */
  sameFaults: SameFaultFact[] | null
}
/** The verdicts that no later one supersedes. */
export const priorVerdicts: Statement<PriorVerdict[]> = list(sql<PriorVerdict>`
  select verdicts.id, work_line_id as "workLineId", component, judged_by as "judgedBy",
    facts->'sameFaults' as "sameFaults"
  from verdicts
  where verdicts.organization_id = cases.organization_id and verdicts.case_id = cases.id
    and not exists (select from verdicts later
      where later.organization_id = cases.organization_id and later.case_id = cases.id
        and later.supersedes = verdicts.id)
  order by judged_at`)

/** A verdict with the facts it was reached from; never edited, a later one supersedes it. */
export const addVerdict = (verdict: {
  id: string
  workLineId: string | null
  component: string
  facts: Facts
  answer: Answer
  supersedes: string | null
  preliminary: boolean
  by: string
  at: Date
}): Effect => ({
  statement: sql`
    insert into verdicts (organization_id, case_id, id, work_line_id, component, outcome,
      rules_version, policy_version, facts, answer, supersedes, preliminary, judged_by, judged_at)
    select moved.organization_id, moved.id, ${verdict.id}::uuid, ${verdict.workLineId}::uuid,
      ${verdict.component}, ${verdict.answer.outcome}, ${verdict.answer.rules}::int,
      ${verdict.answer.policyVersion}::int, ${json(keptFacts(verdict.facts))}, ${json(verdict.answer)},
      ${verdict.supersedes}::uuid, ${verdict.preliminary}::boolean, ${verdict.by}::uuid,
      ${verdict.at}::timestamptz from moved`,
})
