import type { Viewer } from '#access/viewer.ts'
import type { Effect } from '#cases/effects.ts'
import type { Quotation } from './quotation.ts'
import { endOffers } from './store.ts'

/** Offers that nothing rests on any more: nothing is owed for them. */
export function withdrawn(viewer: Viewer, offers: readonly Quotation[], now: Date): Effect[] {
  if (offers.length === 0) return []
  const answer = { by: viewer.id, at: now, wordTextId: null, accountId: null }
  return [endOffers({ ids: offers.map(({ id }) => id), state: 'withdrawn' }, answer)]
}
