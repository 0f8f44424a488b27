import { mayDo, requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { customersById } from '#customers/actions.ts'
import type { Customer } from '#customers/customer.ts'
import { beginningWith } from '#customers/name-words.ts'
import { type CustomerQuery, type Page, searchCustomers } from '#customers/search.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { serialKey } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import type { DeviceRecord } from './device.ts'
import { type DevicePage, selectDevicesBySerialKey, selectDevicesOfOwners } from './store.ts'

/** How a unit is looked for: by the beginning of its serial number, or by its owner. */
export type DeviceQuery = { serial: string } | { owner: string } | CustomerQuery
/** The owner is null where there is none or the viewer may not see persons. */
export type FoundDevice = { device: DeviceRecord; owner: Customer | null }

/**
 * Units by serial number (forgiving: spaces, hyphens, case, O for 0, I for 1), or those of
 * the customers that a telephone number, mail address or name finds.
 * @param page `after` is the `cursor` of the last one seen
 */
export async function findDevices(
  deps: Deps,
  viewer: Viewer,
  query: DeviceQuery,
  { after = null, limit = 20 }: Page = {},
): Promise<FoundDevice[]> {
  requirePermission(viewer, 'device.read')
  if (viewer.role === 'customer') throw missing('device')
  const page = { after, limit, dealerId: viewer.dealerId }
  if ('serial' in query) return bySerial(deps, viewer, query.serial, page)
  if ('owner' in query)
    return withOwners(deps, viewer, await ofOwners(deps, viewer, [query.owner], page))
  const owners = await searchCustomers(deps, viewer, query, { limit: 50 })
  const ids = owners.map((owner) => owner.id)
  const found = await ofOwners(deps, viewer, ids, page)
  return found.map((device) => ({ device, owner: ownerOf(device, owners) }))
}

/** Where the next page begins. */
export const cursorOf = (query: DeviceQuery, { device }: FoundDevice): string =>
  'serial' in query ? serialKey(device.serial) : device.id

const ownerOf = (device: DeviceRecord, owners: readonly Customer[]): Customer | null =>
  owners.find((owner) => owner.id === device.ownerCustomerId) ?? null

async function bySerial(
  deps: Deps,
  viewer: Viewer,
  written: string,
  page: DevicePage,
): Promise<FoundDevice[]> {
  const key = serialKey(written)
  // Shorter beginnings would find half of the register.
  if (key.length < 3) throw invalid('search.short', '/serial')
  const range = beginningWith(key)
  const found = await selectDevicesBySerialKey(deps.db, viewer.organizationId, range, page)
  return withOwners(deps, viewer, found)
}

const ofOwners = (deps: Deps, viewer: Viewer, ids: readonly string[], page: DevicePage) =>
  ids.length === 0 ? [] : selectDevicesOfOwners(deps.db, viewer.organizationId, ids, page)

async function withOwners(
  deps: Deps,
  viewer: Viewer,
  devices: readonly DeviceRecord[],
): Promise<FoundDevice[]> {
  const ids = [...new Set(devices.flatMap((device) => device.ownerCustomerId ?? []))]
  const readable = ids.length > 0 && mayDo(viewer, 'customers.read')
  const owners = readable ? await customersById(deps, viewer, ids) : []
  return devices.map((device) => ({ device, owner: ownerOf(device, owners) }))
}
