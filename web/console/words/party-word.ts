import type { Place } from '#parcels/custody.ts'
import type { Party } from '#parcels/parcel.ts'
import * as m from '../../messages/compiled/messages.js'
import type { Place as Band } from '../../ui/custody.ts'

const parties: Record<Party, () => string> = {
  customer: m.party_customer,
  dealer: m.party_dealer,
  depot: m.party_depot,
  supplier: m.party_supplier,
}

/** Who sends or gets a parcel: “Depot”. */
export const partyWord = (party: Party): string => parties[party]()

const places: Record<Place, () => string> = {
  customer: m.place_customer,
  dealer: m.place_dealer,
  way_in: m.place_way_in,
  depot: m.place_depot,
  supplier: m.place_supplier,
  way_back: m.place_way_back,
  home: m.place_home,
}

/** Where a unit is: “At the depot”. */
export const placeWord = (place: Place): string => places[place]()

/** The ribbon's band for a place. */
export const bandFor = (place: Place): Band =>
  place === 'way_in' ? 'inbound' : place === 'way_back' ? 'return' : place

const short: Record<Place, () => string> = {
  customer: m.party_customer,
  dealer: m.party_dealer,
  way_in: m.ribbon_way,
  depot: m.party_depot,
  supplier: m.party_supplier,
  way_back: m.ribbon_way,
  home: m.party_customer,
}

/** The same for the lying ribbon, where there is little room: “Depot”. */
export const shortPlaceWord = (place: Place): string => short[place]()
