import { conflict, invalid } from '#kernel/refusal.ts'

/** Where a customer sends the unit: to its dealer, who forwards it, or straight to the depot. */
export type Route = { sendTo: 'dealer' | 'depot'; dealerId: string | null; depotId: string }

type Known = { dealerId: string | null; seller: string | null; depots: readonly string[] }

/**
 * Bought from a dealer: to that dealer. Bought from the maker, or nobody knows: to the depot
 * (process, step 2). An agent may decide otherwise.
 * @throws Refusal invalid `authorize.no_dealer` when there is none to send it to,
 *   `authorize.unknown_depot`; conflict `authorize.no_depot` when the maker has none
 */
export function routeOf(
  known: Known,
  wanted: { sendTo?: 'dealer' | 'depot' | undefined; depotId?: string | undefined },
): Route {
  const dealerId = known.dealerId ?? known.seller
  const sendTo = wanted.sendTo ?? (dealerId === null ? 'depot' : 'dealer')
  if (sendTo === 'dealer' && dealerId === null) throw invalid('authorize.no_dealer', '/sendTo')
  if (wanted.depotId !== undefined && !known.depots.includes(wanted.depotId))
    throw invalid('authorize.unknown_depot', '/depotId')
  const depotId = wanted.depotId ?? known.depots[0]
  if (depotId === undefined) throw conflict('authorize.no_depot')
  return { sendTo, dealerId: sendTo === 'dealer' ? dealerId : known.dealerId, depotId }
}
