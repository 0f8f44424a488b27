import { mayDo, requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { customersById } from '#customers/actions.ts'
import type { Customer } from '#customers/customer.ts'
import { beginningWith } from '#customers/name-words.ts'
import { type CustomerQuery, type Page, searchCustomers } from '#customers/search.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { serialKey } from '#kernel/serial.ts'
import { neighboursOf } from '#kernel/serial-neighbours.ts'
import type { Deps } from '#platform/deps.ts'
import type { DeviceRecord } from './device.ts'
import {
  type DevicePage,
  selectDevicesBySerialEnding,
  selectDevicesBySerialKey,
  selectDevicesBySerialKeys,
  selectDevicesOfOwners,
} from './store.ts'

/** How a unit is looked for: by the beginning of its serial number, or by its owner. */
export type DeviceQuery = { serial: string } | { owner: string } | CustomerQuery
/** The owner is null where there is none or the viewer may not see persons. */
export type FoundDevice = {
  device: DeviceRecord
  owner: Customer | null
  /** How its number is what was asked for: it begins so, ends so, or differs by one mistake. */
  match: Match
}
export const matches = ['begins', 'ends', 'near'] as const
export type Match = (typeof matches)[number]

/**
 * Units by serial number (forgiving: spaces, hyphens, case, O for 0, I for 1), or those of
 * the customers that a telephone number, mail address or name finds. Where no number begins so,
 * those that end so, and else those that differ by one mistake: what is not exact says so.
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
  return found.map((device) => ({ device, owner: ownerOf(device, owners), match: 'begins' }))
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
  const { organizationId } = viewer
  const begins = await selectDevicesBySerialKey(deps.db, organizationId, beginningWith(key), page)
  if (begins.length > 0 || page.after !== null) return withOwners(deps, viewer, begins)
  const reversed = beginningWith([...key].reverse().join(''))
  const ends = await selectDevicesBySerialEnding(deps.db, organizationId, reversed, page)
  if (ends.length > 0) return withOwners(deps, viewer, ends, 'ends')
  // Of a shorter one almost everything differs by one mistake.
  if (key.length < shortestWhole) return []
  const near = await selectDevicesBySerialKeys(deps.db, organizationId, neighboursOf(key), page)
  return withOwners(deps, viewer, near, 'near')
}

const shortestWhole = 6

const ofOwners = (deps: Deps, viewer: Viewer, ids: readonly string[], page: DevicePage) =>
  ids.length === 0 ? [] : selectDevicesOfOwners(deps.db, viewer.organizationId, ids, page)

async function withOwners(
  deps: Deps,
  viewer: Viewer,
  devices: readonly DeviceRecord[],
  match: Match = 'begins',
): Promise<FoundDevice[]> {
  const ids = [...new Set(devices.flatMap((device) => device.ownerCustomerId ?? []))]
  const readable = ids.length > 0 && mayDo(viewer, 'customers.read')
  const owners = readable ? await customersById(deps, viewer, ids) : []
  return devices.map((device) => ({ device, owner: ownerOf(device, owners), match }))
}
