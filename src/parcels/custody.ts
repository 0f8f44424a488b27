import type { Parcel, Party } from './parcel.ts'

/** Where a unit is: with somebody, or on the way from one to another. */
export type Place = Party | 'way_in' | 'way_back' | 'home'

/** A stretch of time in one place; `until` is null while it lasts. */
export type Stretch = { place: Place; from: string; until: string | null; parcelId: string | null }

const wayOf = (parcel: Parcel): Place => (parcel.to === 'customer' ? 'way_back' : 'way_in')

const atEnd = (parcel: Parcel): Place => {
  if (parcel.ended === 'brought_back') return parcel.from
  return parcel.to === 'customer' ? 'home' : parcel.to
}

/**
 * Custody follows from the parcels, not from the stage: the customer has it until the first is
 * sent, each leg is on the way until it ended, then whoever got it has it.
 * @param openedAt when the case was opened, RFC 3339
 */
export function custodyOf(openedAt: string, parcels: readonly Parcel[]): Stretch[] {
  const stretches: Stretch[] = [{ place: 'customer', from: openedAt, until: null, parcelId: null }]
  const move = (place: Place, from: string, parcelId: string | null): void => {
    const last = stretches.at(-1)
    if (last) last.until = from
    stretches.push({ place, from, until: null, parcelId })
  }
  for (const parcel of parcels) {
    if (parcel.ended === 'corrected') continue
    if (parcel.sentAt !== null) move(wayOf(parcel), parcel.sentAt, parcel.id)
    const arrived = parcel.ended === 'arrived' || parcel.ended === 'brought_back'
    if (arrived && parcel.arrivedAt !== null) move(atEnd(parcel), parcel.arrivedAt, parcel.id)
  }
  return stretches.filter(({ from, until }) => from !== until)
}

/** Who has the unit now. */
export const custodyNow = (stretches: readonly Stretch[]): Place =>
  stretches.at(-1)?.place ?? 'customer'
