/**
 * Where a unit is or was, as the ribbon draws it. `inbound` and `return` are with a courier;
 * `home` is with the customer again; `next` is the empty stretch of what comes.
 */
export const places = [
  'customer',
  'dealer',
  'inbound',
  'depot',
  'supplier',
  'return',
  'home',
  'next',
] as const
export type Place = (typeof places)[number]

export const bandOf: Record<Place, string> = {
  customer: 'band band-customer',
  dealer: 'band band-dealer',
  inbound: 'band band-inbound',
  depot: 'band band-depot',
  supplier: 'band band-supplier',
  return: 'band band-return',
  home: 'band band-home',
  next: 'band-next',
}

export const placeText: Record<Place, string> = {
  customer: 'text-customer',
  dealer: 'text-customer',
  inbound: 'text-courier',
  depot: 'text-ours',
  supplier: 'text-ours',
  return: 'text-courier',
  home: 'text-done',
  next: 'text-soft',
}
