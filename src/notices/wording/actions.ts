import { z } from 'zod'
import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { type Language, languages } from '#kernel/language.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { faultIn, type Wording } from '../compose.ts'
import { factsOf, type TemplateName, templateNames, templates } from '../templates.ts'
import { shippedWording } from './shipped.ts'
import { insertWording, selectWording } from './store.ts'

type At = { template: TemplateName; language: Language }

/** Words in force: the organization's own, else the shipped ones. */
export async function wordingInForce(deps: Deps, organizationId: string, at: At): Promise<Wording> {
  const own = await selectWording(deps.db, organizationId, at)
  if (own?.subject != null && own.body != null) return { subject: own.subject, body: own.body }
  return shippedWording(at.template, at.language)
}

export type EditableWording = {
  wording: Wording
  shipped: Wording
  /** 0: never edited. A change names the version it was made from. */
  version: number
  /** Names that the words may use, as `{name}`. */
  facts: readonly string[]
  /** Names that the text must use. */
  must: readonly string[]
}

/** A wording as an administrator edits it. @throws Refusal forbidden */
export async function readWording(deps: Deps, viewer: Viewer, at: At): Promise<EditableWording> {
  requirePermission(viewer, 'organization.manage')
  const own = await selectWording(deps.db, viewer.organizationId, at)
  return {
    wording: await wordingInForce(deps, viewer.organizationId, at),
    shipped: shippedWording(at.template, at.language),
    version: own?.version ?? 0,
    facts: factsOf(at.template),
    must: templates[at.template].must,
  }
}

export const wordingBody = z.strictObject({
  template: z.enum(templateNames),
  language: z.enum(languages),
  /** The version that the person saw. */
  version: z.int().min(0),
  /** Null: back to the shipped words. */
  wording: z
    .strictObject({
      subject: z.string().trim().min(1).max(200),
      body: z.string().trim().min(1).max(4000),
    })
    .nullable(),
})

/**
 * Puts words of the organization's own in place of the shipped ones, in one language.
 * @throws Refusal forbidden; invalid `wording.unreadable`, `wording.unknown_fact`,
 *   `wording.lacks_fact`; conflict `wording.version` when somebody was quicker
 */
export async function changeWording(
  deps: Deps,
  viewer: Viewer,
  body: z.infer<typeof wordingBody>,
): Promise<{ version: number }> {
  requirePermission(viewer, 'organization.manage')
  const { template, language, wording } = body
  const fault = wording && faultIn(template, language, wording)
  if (fault) {
    const params = 'fact' in fault ? { fact: fault.fact } : {}
    throw invalid(`wording.${fault.because}`, `/wording/${fault.at}`, { params })
  }
  const at = { template, language }
  const before = await selectWording(deps.db, viewer.organizationId, at)
  const version = body.version + 1
  const written = { version, wording, by: viewer.id, at: deps.clock() }
  const made =
    (before?.version ?? 0) === body.version &&
    (await insertWording(deps.db, viewer.organizationId, at, written))
  if (!made) throw conflict('wording.version')
  return { version }
}
