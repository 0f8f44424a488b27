import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Model } from '#catalogue/model.ts'
import { selectCustomers } from '#customers/store.ts'
import { selectDealer } from '#dealers/store.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { readSerial } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import { type Device, type DeviceRecord, type Registration, registrationSchema } from './device.ts'
import { modelAfterRegistration } from './model-among.ts'
import { modelsMeant } from './model-of-serial.ts'
import { afterRegistration, saleRecorded, saysNothingNew } from './registering.ts'
import { insertDevice, updateDevice } from './registering-store.ts'
import { selectDeviceBySerial } from './store.ts'

export type Registered = { device: Device; created: boolean }

/**
 * Registers a unit by its serial number, or completes what is known of it; the same again
 * changes nothing. A sale that its seller records becomes a proof of purchase.
 * @param seen the version that the person saw; null: whatever it is
 * @throws conflict `device.changed`, and what `registering.ts` refuses
 */
export async function registerDevice(
  deps: Deps,
  viewer: Viewer,
  written: string,
  input: Registration,
  seen: number | null = null,
): Promise<Registered> {
  requirePermission(viewer, 'device.register')
  const given = registrationSchema.parse(input)
  // Two who register the same new unit at once: the second completes what the first began.
  return (
    (await tryToRegister(deps, viewer, written, given, seen)) ??
    (await tryToRegister(deps, viewer, written, given, seen)) ??
    refuseChanged()
  )
}

const refuseChanged = (version?: number): never => {
  throw conflict('device.changed', version === undefined ? {} : { extra: { version } })
}

async function tryToRegister(
  deps: Deps,
  viewer: Viewer,
  written: string,
  given: Registration,
  seen: number | null,
): Promise<Registered | undefined> {
  const { organizationId, id: by } = viewer
  const serial = readSerial(written)
  await requireNamed(deps, viewer, given)
  const known = await selectDeviceBySerial(deps.db, organizationId, serial.serial, null)
  if (seen !== null && known?.version !== seen) refuseChanged(known?.version)
  const model = await modelOf(deps, viewer, serial.serial, known, given.model)
  requireComponents(model, given)
  const facts = afterRegistration(viewer, known, serial, model.id, given)
  if (known && saysNothingNew(known, facts)) return { device: known, created: false }
  const at = deps.clock()
  const kind = saleRecorded(known, facts)
  const sale = kind && { proofId: newId(at), kind, model: model.number }
  const device = known
    ? await updateDevice(
        deps.db,
        organizationId,
        { id: known.id, seen: known.version, facts, sale },
        { by, at },
      )
    : await insertDevice(deps.db, organizationId, { id: newId(at), facts, sale }, { by, at })
  return device && { device, created: !known }
}

/** Owner and seller that a registration names must be there; a dealer names its own customers. */
async function requireNamed(
  { db }: Deps,
  { organizationId, dealerId }: Viewer,
  { ownerId, soldByDealerId }: Registration,
): Promise<void> {
  if (ownerId) {
    const [owner] = await selectCustomers(db, organizationId, [ownerId], dealerId)
    if (!owner) throw invalid('device.owner_unknown', '/ownerId')
  }
  if (soldByDealerId && !(await selectDealer(db, organizationId, soldByDealerId))) {
    throw invalid('device.dealer_unknown', '/soldByDealerId')
  }
}

/** Numbers are told of components that the model has. @throws invalid `device.component_unknown` */
function requireComponents(
  { components }: Pick<Model, 'components'>,
  { componentSerials = {} }: Registration,
): void {
  for (const key of Object.keys(componentSerials)) {
    if (!components.some((component) => component.key === key))
      throw invalid('device.component_unknown', `/componentSerials/${key}`)
  }
}

/** The model that a registration names; a unit that is new must look like one of it. */
async function modelOf(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  known: DeviceRecord | undefined,
  number: string | undefined,
): Promise<Pick<Model, 'id' | 'number' | 'components'>> {
  if (known && (number === undefined || number === known.model.number)) return known.model
  const models = await modelsMeant(deps, viewer, number)
  return modelAfterRegistration(models, serial, undefined, number)
}

/**
 * A unit by its serial number, however it was written. A dealer finds the units that it sold;
 * customers see theirs on their case.
 */
export async function readDevice(
  deps: Deps,
  viewer: Viewer,
  written: string,
): Promise<DeviceRecord> {
  requirePermission(viewer, 'device.read')
  const { serial } = readSerial(written)
  const { organizationId, role, dealerId } = viewer
  const device = await selectDeviceBySerial(deps.db, organizationId, serial, dealerId)
  if (!device || role === 'customer') throw missing('device')
  return device
}
