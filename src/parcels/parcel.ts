/** Who holds a unit, or sends it. */
export const parties = ['customer', 'dealer', 'depot', 'supplier'] as const
export type Party = (typeof parties)[number]

/** One leg of a unit's journey. A parcel may hold units of several cases. */
export type Parcel = {
  id: string
  /** Counts the legs of this case from 1. */
  leg: number
  from: Party
  to: Party
  courier: string | null
  tracking: string | null
  sentAt: string | null
  arrivedAt: string | null
  /** Null while it is on its way. */
  ended: 'arrived' | 'lost' | 'brought_back' | 'corrected' | null
}

/** The leg that counts last, corrected ones left out. */
export const lastLeg = (parcels: readonly Parcel[]): Parcel | undefined =>
  parcels.filter(({ ended }) => ended !== 'corrected').at(-1)

export const nextLeg = (parcels: readonly Parcel[]): number =>
  Math.max(0, ...parcels.map(({ leg }) => leg)) + 1

/**
 * A tracking number as couriers print it: capitals and digits without spaces or hyphens, so
 * that a scan and a typed number find the same parcel.
 */
export const normalizeTracking = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
