import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { sightOf } from '#cases/visible.ts'
import { toWire, type WireMoney } from '#kernel/money.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { afterOf, cursorOf, type Listed, shown } from './inbox.ts'
import { selectOffered, selectOwed } from './owed-store.ts'

/** A case with what it asks for and what came in. */
export type Owed = Listed & { asked: WireMoney; paid: WireMoney; due: WireMoney }

/**
 * Cases that ask for more than was paid: accepted quotations that no account carries, and fees
 * that were told and not waived. Those promised first before the others, a page at a time.
 */
export async function listOwed(
  deps: Deps,
  viewer: Viewer,
  query: { after?: string | undefined; limit?: number | undefined } = {},
): Promise<{ items: Owed[]; next: string | null }> {
  requirePermission(viewer, 'payments.read')
  const limit = query.limit ?? 50
  const { currency } = await readOrganization(deps, viewer)
  const found = await selectOwed(deps.db, sightOf(viewer), afterOf(query.after), limit)
  const wire = (minor: bigint) => toWire({ minor, currency })
  const last = found.at(-1)
  return {
    items: shown(deps, viewer, found).map(({ row, listed }) => {
      const asked = BigInt(row.askedMinor)
      const paid = BigInt(row.paidMinor)
      return {
        ...listed,
        asked: wire(asked),
        paid: wire(paid),
        due: wire(asked - paid),
      }
    }),
    next: last && found.length === limit ? cursorOf(last) : null,
  }
}

/** What the offer asks for, gross, that is out with each of these cases, by the case's number. */
export async function offersOut(
  deps: Deps,
  viewer: Viewer,
  numbers: readonly string[],
): Promise<Map<string, WireMoney>> {
  requirePermission(viewer, 'quotation.read')
  const { currency } = await readOrganization(deps, viewer)
  const found = await selectOffered(deps.db, sightOf(viewer), numbers)
  return new Map(
    found.map(({ number, grossMinor }) => [
      number,
      toWire({ minor: BigInt(grossMinor), currency }),
    ]),
  )
}
