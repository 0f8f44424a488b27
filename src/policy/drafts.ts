import { requirePermission } from '#access/permissions.ts'
import { inTransaction } from '#access/transaction.ts'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { type IsoDay, isIsoDay } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { forgetPolicies, publishPolicy, readPolicies } from './actions.ts'
import { type Change, comparison } from './comparison.ts'
import * as store from './draft-store.ts'
import { type Policy, type PolicyInput, policySchema } from './policy.ts'
import type { PublishedVersion } from './published.ts'

/** A policy that is being written. `version` counts its changes, so that two people don't undo each other. */
export type Draft = {
  id: string
  policy: Policy
  version: number
  changedBy: string
  changedAt: Date
}

/** Begins a draft: from a whole policy, or as the version published last. @throws conflict `policy.none` */
export async function beginDraft(deps: Deps, viewer: Viewer, input?: PolicyInput): Promise<Draft> {
  requirePermission(viewer, 'draft.write')
  const last = (await readPolicies(deps, viewer)).at(-1)
  const policy = input === undefined ? last : policySchema.parse(input)
  if (!policy) throw conflict('policy.none')
  const at = deps.clock()
  const by = personBehind(viewer)
  const draft = await store.insertDraft(deps.db, viewer.organizationId, {
    ...{ id: newId(at), by, at },
    policy: policySchema.parse(policy),
  })
  if (!draft) throw missing('draft')
  return draft
}

/**
 * Writes a draft anew, whole.
 * @param seen the version that the person began from
 * @throws conflict `draft.changed` when somebody else wrote it meanwhile; missing `draft.missing`
 */
export async function changeDraft(
  deps: Deps,
  viewer: Viewer,
  { id, seen }: { id: string; seen: number },
  input: PolicyInput,
): Promise<Draft> {
  requirePermission(viewer, 'draft.write')
  const policy = policySchema.parse(input)
  const written = { id, policy, by: personBehind(viewer), at: deps.clock() }
  const draft = await store.updateDraft(deps.db, viewer.organizationId, written, seen)
  return draft ?? (await standsAgainst(deps, viewer, id))
}

/** @throws conflict `draft.changed`, missing `draft.missing` */
export async function discardDraft(
  deps: Deps,
  viewer: Viewer,
  { id, seen }: { id: string; seen: number },
): Promise<Draft> {
  requirePermission(viewer, 'draft.write')
  const draft = await store.deleteDraft(deps.db, viewer.organizationId, id, seen)
  return draft ?? (await standsAgainst(deps, viewer, id))
}

async function standsAgainst(deps: Deps, viewer: Viewer, id: string): Promise<never> {
  const { version } = await readDraft(deps, viewer, id)
  throw conflict('draft.changed', { extra: { version } })
}

/**
 * Publishes a draft as the next version, in force from a day on; the draft is gone then.
 * @throws conflict `draft.changed`; `policy.not_newer` for a day not after the last version's
 */
export async function publishDraft(
  deps: Deps,
  viewer: Viewer,
  { id, seen, from }: { id: string; seen: number; from: IsoDay },
): Promise<PublishedVersion> {
  requirePermission(viewer, 'policy.publish')
  if (!isIsoDay(from)) throw invalid('policy.day', '/from')
  const published = await inTransaction(deps, async (within) => {
    const { policy } = await discardDraft(within, viewer, { id, seen })
    const version = ((await readPolicies(deps, viewer)).at(-1)?.terms.version ?? 0) + 1
    const terms = { ...policy.terms, version, publishedFrom: from }
    return await publishPolicy(within, viewer, { ...policy, terms })
  })
  forgetPolicies(deps, viewer)
  return published
}

/** @throws Refusal missing `draft.missing` */
export async function readDraft(deps: Deps, viewer: Viewer, id: string): Promise<Draft> {
  requirePermission(viewer, 'draft.read')
  const draft = await store.selectDraft(deps.db, viewer.organizationId, id)
  if (!draft) throw missing('draft')
  return draft
}

/** The hundred changed last. */
export function listDrafts(deps: Deps, viewer: Viewer): Promise<Draft[]> {
  requirePermission(viewer, 'draft.read')
  return store.selectDrafts(deps.db, viewer.organizationId)
}

/** What a draft would change of the version published last; all of it where there is none. */
export async function compareDraft(deps: Deps, viewer: Viewer, id: string): Promise<Change[]> {
  const { policy } = await readDraft(deps, viewer, id)
  const last = (await readPolicies(deps, viewer)).at(-1)
  return last ? comparison(policySchema.parse(last), policy) : []
}
