import type { Role } from '#access/roles.ts'
import { conflict, forbidden, invalid } from '#kernel/refusal.ts'
import { readSerial, type Serial } from '#kernel/serial.ts'
import type { Device, DeviceFacts, DeviceStatus, Registration } from './device.ts'

/** Who registers: a dealer records its own sales, staff whatever the maker knows. */
export type Registrar = { role: Role; dealerId: string | null }

const dealersFields: readonly string[] = [
  'model',
  'barCode',
  'soldOn',
  'purchasedOn',
  'handedOverOn',
  'ownerId',
  'soldByDealerId',
]

/** What a dealer's registration means. @throws forbidden, conflict */
function asDealer(dealerId: string, known: Device | undefined, given: Registration): Registration {
  const foreign = Object.keys(given).find((field) => !dealersFields.includes(field))
  if (foreign) throw forbidden('device.makers_fields', { pointer: `/${foreign}` })
  const sold = known?.soldByMaker || (known?.soldByDealerId ?? dealerId) !== dealerId
  if (sold || (given.soldByDealerId ?? dealerId) !== dealerId) {
    throw conflict('device.sold_by_another')
  }
  return { ...given, soldByDealerId: dealerId }
}

/** A unit that staff register is known to the maker; a dealer's word alone does not make it so. */
const statusAfter = (registrar: Registrar, known: Device | undefined): DeviceStatus => {
  const status = known?.status ?? 'unregistered'
  return status === 'unregistered' && registrar.role !== 'dealer' ? 'in_service' : status
}

const blank: Omit<DeviceFacts, 'serial' | 'serialAsWritten' | 'modelId' | 'status'> = {
  barCode: null,
  madeOn: null,
  shippedOn: null,
  soldOn: null,
  soldByDealerId: null,
  soldByMaker: false,
  purchasedOn: null,
  handedOverOn: null,
  componentSerials: {},
  ownerCustomerId: null,
}

/** @throws invalid `serial.*` at `/componentSerials/<key>` */
function serialsAfter(
  known: Device['componentSerials'],
  given: NonNullable<Registration['componentSerials']>,
): Device['componentSerials'] {
  const after = { ...known }
  for (const [key, written] of Object.entries(given)) {
    if (written === null) delete after[key]
    else after[key] = readSerial(written, `/componentSerials/${key}`).serial
  }
  return after
}

/** `given` laid over what is known: absent stays, null clears. */
function laidOver(known: Omit<DeviceFacts, 'modelId' | 'status'>, given: Registration) {
  const { model: _, ownerId, componentSerials, ...rest } = given
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined)
  const facts: typeof known = {
    ...known,
    ...Object.fromEntries(entries),
    componentSerials: serialsAfter(known.componentSerials, componentSerials ?? {}),
  }
  return ownerId === undefined ? facts : { ...facts, ownerCustomerId: ownerId }
}

/**
 * What will be known of a unit after a registration.
 * @throws forbidden `device.makers_fields`, conflict `device.sold_by_another` for a dealer;
 *   invalid `device.two_sellers`, `device.shipped_before_made`, `device.delivered_before_shipped`,
 *   `serial.*` of a component
 */
export function afterRegistration(
  registrar: Registrar,
  known: Device | undefined,
  serial: Serial,
  modelId: string,
  given: Registration,
): DeviceFacts {
  const meant = registrar.dealerId === null ? given : asDealer(registrar.dealerId, known, given)
  const { serial: plain, asWritten: serialAsWritten } = serial
  const before = known ?? { ...blank, serial: plain, serialAsWritten }
  const facts = {
    ...laidOver(before, meant),
    modelId,
    status: statusAfter(registrar, known),
  }
  if (facts.soldByMaker && facts.soldByDealerId !== null) {
    throw invalid('device.two_sellers', '/soldByDealerId')
  }
  if (facts.shippedOn && facts.handedOverOn && facts.handedOverOn < facts.shippedOn) {
    throw invalid('device.delivered_before_shipped', '/handedOverOn')
  }
  if (facts.madeOn && facts.shippedOn && facts.shippedOn < facts.madeOn) {
    throw invalid('device.shipped_before_made', '/shippedOn')
  }
  return facts
}

const factFields = [
  'barCode',
  'modelId',
  'madeOn',
  'shippedOn',
  'soldOn',
  'soldByDealerId',
  'soldByMaker',
  'purchasedOn',
  'handedOverOn',
  'ownerCustomerId',
  'status',
] as const satisfies readonly (keyof DeviceFacts)[]

/** Does a registration say anything that was not known? */
export const saysNothingNew = (known: Device, facts: DeviceFacts): boolean =>
  factFields.every((field) => known[field] === facts[field]) &&
  isSameList(known.componentSerials, facts.componentSerials)

const isSameList = (one: Device['componentSerials'], other: Device['componentSerials']): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, serial]) => other[key] === serial)

/** Whose record of a sale the registration is; null: no seller has just recorded a sale. */
export function saleRecorded(
  known: Device | undefined,
  facts: DeviceFacts,
): 'dealer_record' | 'order' | null {
  const same =
    known?.soldOn === facts.soldOn &&
    known.soldByDealerId === facts.soldByDealerId &&
    known.soldByMaker === facts.soldByMaker
  if (facts.soldOn === null || same) return null
  if (facts.soldByMaker) return 'order'
  return facts.soldByDealerId === null ? null : 'dealer_record'
}
