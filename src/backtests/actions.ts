import { requirePermission } from '#access/permissions.ts'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { modelNumbered } from '#catalogue/actions.ts'
import { newId } from '#kernel/id.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { readDraft } from '#policy/drafts.ts'
import type { Outcome } from '#warranty/answer.ts'
import * as store from './store.ts'

export type AskedBacktest = {
  draftId: string
  /** The version of the draft that the person saw. */
  seen: number
  /** Only units of the model with this number. */
  model?: string | undefined
  /** Only verdicts given from … to …, both days inside. */
  fromOn?: string | undefined
  toOn?: string | undefined
}

/**
 * Tries a draft on past verdicts, in the background; nothing else is changed by it.
 * @throws conflict `draft.changed`; missing `draft.missing`, `model.missing`
 */
export async function startBacktest(
  deps: Deps,
  viewer: Viewer,
  asked: AskedBacktest,
): Promise<store.Backtest> {
  requirePermission(viewer, 'draft.write')
  const { timeZone } = await readOrganization(deps, viewer)
  const modelId = asked.model ? (await modelNumbered(deps, viewer, asked.model)).id : null
  const at = deps.clock()
  const { draftId, seen } = asked
  const started = await store.insertBacktest(deps.db, viewer.organizationId, {
    ...{ id: newId(at), draftId, seen, modelId, timeZone, at },
    fromOn: asked.fromOn ?? null,
    toOn: asked.toOn ?? null,
    by: personBehind(viewer),
  })
  if (started) return started
  const { version } = await readDraft(deps, viewer, draftId)
  throw conflict('draft.changed', { extra: { version } })
}

/** It goes no further; what it found stays. @throws conflict `backtest.ended`, missing `backtest.missing` */
export async function cancelBacktest(
  deps: Deps,
  viewer: Viewer,
  id: string,
): Promise<store.Backtest> {
  requirePermission(viewer, 'draft.write')
  const asked = { id, at: deps.clock() }
  const cancelled = await store.cancelBacktest(deps.db, viewer.organizationId, asked)
  if (cancelled) return cancelled
  await readBacktest(deps, viewer, id)
  throw conflict('backtest.ended')
}

export type BacktestReport = store.Backtest & { changes: store.Counted[] }

/** How far it is, and how many change so far, which way and by which clause. */
export async function readBacktest(
  deps: Deps,
  viewer: Viewer,
  id: string,
): Promise<BacktestReport> {
  requirePermission(viewer, 'draft.read')
  const [found, changes] = await Promise.all([
    store.selectBacktest(deps.db, viewer.organizationId, id),
    store.countChanges(deps.db, viewer.organizationId, id),
  ])
  if (!found) throw missing('backtest')
  return { ...found, changes }
}

/** Of a draft, the latest first. */
export async function listBacktests(
  deps: Deps,
  viewer: Viewer,
  draftId: string,
): Promise<store.Backtest[]> {
  await readDraft(deps, viewer, draftId)
  return store.selectBacktests(deps.db, viewer.organizationId, draftId)
}

/** The cases behind a number, a hundred at a time by their key. @throws missing `backtest.missing` */
export async function listChanges(
  deps: Deps,
  viewer: Viewer,
  id: string,
  asked: {
    was?: Outcome | undefined
    wouldBe?: Outcome | undefined
    after?: { caseId: string; verdictId: string } | undefined
    limit?: number
  } = {},
): Promise<store.ChangedCase[]> {
  await readBacktest(deps, viewer, id)
  const { was = null, wouldBe = null, after = null, limit = 100 } = asked
  return store.selectChanges(deps.db, viewer.organizationId, id, { was, wouldBe, after, limit })
}
