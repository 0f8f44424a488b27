import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { readPhone } from '#kernel/phone.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading } from '#readers/note.ts'
import {
  type Customer,
  detailsSchema,
  type NewCustomer,
  type NewDetails,
  newCustomerSchema,
} from './customer.ts'
import {
  eraseDetails,
  insertCustomer,
  insertDetails,
  type SavedDetails,
  selectCustomers,
} from './store.ts'

async function savedForm(deps: Deps, viewer: Viewer, input: NewDetails): Promise<SavedDetails> {
  const { name, phone, mail, address } = detailsSchema.parse(input)
  const { country } = await organizationById(deps, viewer.organizationId)
  const number = phone === null ? null : readPhone(phone, country)
  return {
    name,
    phone: number?.e164 ?? null,
    phoneAsTyped: number?.asTyped ?? null,
    mail: mail?.toLowerCase() ?? null,
    address,
  }
}

const withVersion = (details: SavedDetails, version: number) => ({
  ...details,
  version,
  erasedAt: null,
})

/** A new customer. Nobody is merged: the same telephone may serve a family or a firm. */
export async function registerCustomer(
  deps: Deps,
  viewer: Viewer,
  input: NewCustomer,
): Promise<Customer> {
  requirePermission(viewer, 'customers.manage')
  const { kind, language, ...rest } = newCustomerSchema.parse(input)
  const details = await savedForm(deps, viewer, rest)
  const at = deps.clock()
  const customer = { id: newId(at), kind, language, dealerId: viewer.dealerId }
  const { organizationId, id: by } = viewer
  await insertCustomer(deps.db, organizationId, customer, details, { by, at })
  return { ...customer, createdAt: at, details: withVersion(details, 1) }
}

/**
 * Records what is now known of a customer as a new version; the old ones stay until erased.
 * @param seen the version that the person saw
 * @throws conflict `customer.changed` when there is a newer one
 */
export async function correctCustomer(
  deps: Deps,
  viewer: Viewer,
  customerId: string,
  seen: number,
  input: NewDetails,
): Promise<Customer> {
  requirePermission(viewer, 'customers.manage')
  const details = await savedForm(deps, viewer, input)
  const { organizationId, id: by, dealerId } = viewer
  const [known] = await selectCustomers(deps.db, organizationId, [customerId], dealerId)
  if (!known) throw missing('customer')
  const recorded = { by, at: deps.clock() }
  const saved = await insertDetails(deps.db, organizationId, customerId, seen, details, recorded)
  if (!saved) throw conflict('customer.changed', { extra: { version: known.details.version } })
  return { ...known, details: withVersion(details, saved.version) }
}

/**
 * A customer with the details in force, to be shown. A dealer finds only those it registered.
 * @throws Refusal missing `customer.missing`
 */
export async function readCustomer(deps: Deps, viewer: Viewer, id: string): Promise<Customer> {
  const customer = await customerKnown(deps, viewer, id)
  noteReading(deps, viewer, 'customer', 'customer', [id])
  return customer
}

/** The same for what shows nobody the person. */
export async function customerKnown(deps: Deps, viewer: Viewer, id: string): Promise<Customer> {
  const [customer] = await visibleCustomers(deps, viewer, [id])
  if (!customer) throw missing('customer')
  return customer
}

/** Those of the customers that the viewer may see, in no order, to be shown in a list. */
export async function customersById(
  deps: Deps,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Customer[]> {
  const found = await visibleCustomers(deps, viewer, ids)
  noteReading(
    deps,
    viewer,
    'list',
    'customer',
    found.map(({ id }) => id),
  )
  return found
}

async function visibleCustomers(
  deps: Deps,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Customer[]> {
  requirePermission(viewer, 'customers.read')
  return await selectCustomers(deps.db, viewer.organizationId, ids, viewer.dealerId)
}

/**
 * Erases the person, in every version, and leaves the id that history holds (law 11). Asked
 * again, it stays as it is.
 */
export async function eraseCustomer(deps: Deps, viewer: Viewer, id: string): Promise<Customer> {
  requirePermission(viewer, 'organization.manage')
  await eraseDetails(deps.db, viewer.organizationId, id, deps.clock())
  return await customerKnown(deps, viewer, id)
}
