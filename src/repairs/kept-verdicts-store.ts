import { sql } from 'kysely'
import { type Db, rows } from '#platform/postgres/db.ts'
import type { Answer, Outcome } from '#warranty/answer.ts'
import type { KeptFacts } from '#warranty/replay.ts'
import type { Answer1, KeptFacts1 } from '#warranty/rules-1.ts'

export type KeptVerdict = {
  organizationId: string
  caseId: string
  id: string
  number: string
  outcome: Outcome
  facts: KeptFacts | KeptFacts1
  answer: Answer | Answer1
}

/** Verdicts of all organizations with what they rest on, by their key, after this one. */
export const selectKeptVerdicts = (
  db: Db,
  after: Pick<KeptVerdict, 'organizationId' | 'caseId' | 'id'> | null,
  limit: number,
): Promise<KeptVerdict[]> =>
  rows(
    db,
    sql<KeptVerdict>`/* exempt: verify */
      select verdicts.organization_id as "organizationId", verdicts.case_id as "caseId", verdicts.id,
        cases.number, verdicts.outcome, verdicts.facts, verdicts.answer
      from verdicts
      join cases on cases.organization_id = verdicts.organization_id and cases.id = verdicts.case_id
      where ${after?.id ?? null}::uuid is null
        or (verdicts.organization_id, verdicts.case_id, verdicts.id)
          > (${after?.organizationId ?? null}::uuid, ${after?.caseId ?? null}::uuid,
            ${after?.id ?? null}::uuid)
      order by verdicts.organization_id, verdicts.case_id, verdicts.id limit ${limit}`,
  )
