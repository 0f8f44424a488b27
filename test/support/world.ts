import { createHash } from 'node:crypto'
import type { Role } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { createModel } from '#catalogue/actions.ts'
import type { Model } from '#catalogue/model.ts'
import { registerCustomer } from '#customers/actions.ts'
import type { Customer, NewCustomer } from '#customers/customer.ts'
import { authorizeDealer, createDealer } from '#dealers/actions.ts'
import type { Dealer } from '#dealers/dealer.ts'
import { registerDevice } from '#devices/actions.ts'
import type { Device, Registration } from '#devices/device.ts'
import { changeSettings, createOrganization, organizationById } from '#organizations/actions.ts'
import { publishCalendar } from '#organizations/calendars.ts'
import type { Depot } from '#organizations/depot.ts'
import { openDepot } from '#organizations/depots.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Deps } from '#platform/deps.ts'
import type { Db } from '#platform/postgres/db.ts'
import { type HeldClock, heldClock } from './clock.ts'
import { testDeps } from './deps.ts'
import { type Person, people } from './people.ts'
import * as reference from './reference-maker.ts'

/** Staff of the tests, by name and role; their ids are made from their names. */
export const staff = {
  anna: 'administrator',
  chenJing: 'agent',
  liuYang: 'agent',
  zhaoMin: 'technician',
  maTao: 'technician',
  wangLei: 'logistics',
  heFang: 'finance',
  tangAudit: 'auditor',
} as const satisfies Record<string, Role>
export type StaffName = keyof typeof staff

export type World = {
  deps: Deps
  clock: HeldClock
  organization: Organization
  depot: Depot
  dealers: { north: Dealer; south: Dealer }
  agency: Dealer
  models: { encoder: Model; switcher: Model }
  /** `as.chenJing` is a viewer; `viewer('agent')` is the first of that role. */
  as: Record<StaffName, Viewer>
  viewer(role: Role, more?: Partial<Viewer>): Viewer
  /** The dealer's own key. */
  dealer(which: 'north' | 'south'): Viewer
  customer(person: Person | NewCustomer): Promise<Customer>
  /** A unit sold by the maker to `owner`, thirty days ago unless said otherwise. */
  device(more?: Registration & { serial?: string; owner?: Customer }): Promise<Device>
}

/** The same id for the same name, in the form of a uuid. */
export const idOf = (name: string): string =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-7$3-8$4-$5')

const viewerIn = (organizationId: string, id: string, role: Role): Viewer => ({
  organizationId,
  id,
  role,
  via: role === 'system' ? 'system' : 'api',
  language: 'en',
  dealerId: null,
  caseId: null,
})

/**
 * A maker like the reference one: a depot, two dealers, a service agency, two models, staff of
 * every role, a working calendar, the desk's settings, on a clock that stands at
 * 18 November 2026 until it is moved. Everything was made by the product's own actions.
 */
export async function aWorld(db: Db): Promise<World> {
  const clock = heldClock('2026-11-18')
  const deps = testDeps(db, clock)
  const { id } = await createOrganization(deps, reference.organization)
  const as = Object.fromEntries(
    Object.entries(staff).map(([name, role]) => [name, viewerIn(id, idOf(name), role)]),
  ) as Record<StaffName, Viewer> // the entries keep their keys
  const { anna } = as
  await changeSettings(deps, anna, reference.settings)
  await publishCalendar(deps, anna, reference.calendar)
  const depot = await openDepot(deps, anna, reference.depot)
  const dealer = async (which: keyof typeof reference.dealers): Promise<Dealer> => {
    const made = await createDealer(deps, anna, reference.dealers[which])
    return authorizeDealer(deps, anna, made.id, { from: '2024-01-01' })
  }
  const dealers = { north: await dealer('north'), south: await dealer('south') }
  const agency = await dealer('agency')
  const models = {
    encoder: await createModel(deps, anna, reference.models.encoder),
    switcher: await createModel(deps, anna, reference.models.switcher),
  }
  const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => {
    const found = Object.values(as).find((someone) => someone.role === role)
    return { ...(found ?? viewerIn(id, idOf(role), role)), ...more }
  }
  let serials = 0
  return {
    deps,
    clock,
    organization: await organizationById(deps, id),
    depot,
    dealers,
    agency,
    models,
    as,
    viewer,
    dealer: (which) => viewer('dealer', { id: idOf(which), dealerId: dealers[which].id }),
    customer: (person) =>
      registerCustomer(deps, as.chenJing, typeof person === 'string' ? people[person] : person),
    async device({ serial, owner, ...given } = {}) {
      serials += 1
      const number = serial ?? `LE4K2407${String(serials).padStart(4, '0')}`
      const { device } = await registerDevice(deps, anna, number, {
        ...reference.soldByMaker(clock()),
        ...(owner ? { ownerId: owner.id } : {}),
        ...given,
      })
      return device
    },
  }
}
