import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { type Db, first, type Tx } from '#platform/postgres/db.ts'
import type { Wording } from '../compose.ts'
import type { TemplateName } from '../templates.ts'

type At = { template: TemplateName; language: Language }
export type StoredWording = { version: number } & (Wording | { subject: null; body: null })

/** The newest version; its words are null where the shipped ones are back in force. */
export const selectWording = (
  db: Db | Tx,
  organizationId: string,
  { template, language }: At,
): Promise<StoredWording | undefined> =>
  first(
    db,
    sql<StoredWording>`select version, subject, body from notice_texts
      where notice_texts.organization_id = ${organizationId}
        and notice_texts.template = ${template} and notice_texts.language = ${language}
      order by version desc limit 1`,
  )

/** @returns false when somebody else wrote this version first */
export async function insertWording(
  db: Db | Tx,
  organizationId: string,
  { template, language }: At,
  written: { version: number; wording: Wording | null; by: string; at: Date },
): Promise<boolean> {
  const made = await first(
    db,
    sql<{ version: number }>`
      insert into notice_texts
        (organization_id, template, language, version, subject, body, written_by, written_at)
      values (${organizationId}, ${template}, ${language}, ${written.version},
        ${written.wording?.subject ?? null}, ${written.wording?.body ?? null}, ${written.by},
        ${written.at})
      on conflict (organization_id, template, language, version) do nothing
      returning version`,
  )
  return made !== undefined
}
