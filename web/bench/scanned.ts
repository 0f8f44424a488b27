import type { Viewer } from '#access/viewer.ts'
import type { Listed } from '#casefile/inbox.ts'
import { isOpen } from '#cases/stages.ts'
import type { App } from '../app-types.ts'

/** What a scan is about: exactly one case; several to choose from; or only what has ended. */
export type Scanned =
  | { found: 'one'; number: string }
  | { found: 'several'; items: Listed[] }
  | { found: 'ended'; items: Listed[] }
  | { found: 'none' }

/**
 * A scanned or typed case, serial or courier number. Of several visits of one unit the open
 * one is meant; a parcel with several units gives them all.
 */
export async function scanned(app: App, viewer: Viewer, typed: string): Promise<Scanned> {
  const all = await app.cases.findCases(viewer, typed)
  const living = all.filter(({ stage }) => stage !== 'closed')
  const open = living.filter(({ stage }) => isOpen(stage))
  const meant = open.length > 0 ? open : living
  const [only] = meant
  if (only && meant.length === 1) return { found: 'one', number: only.number }
  if (meant.length > 1) return { found: 'several', items: meant }
  return all.length > 0 ? { found: 'ended', items: all } : { found: 'none' }
}
