import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { newId } from '#kernel/id.ts'
import { isLanguage } from '#kernel/language.ts'
import { fromWire } from '#kernel/money.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { memoryOf } from '#platform/postgres/remembered.ts'
import { unbranded } from './brand.ts'
import { type NewOrganization, newOrganizationSchema, type Organization } from './organization.ts'
import {
  readSettings,
  type Settings,
  type SettingsChange,
  settingsChangeSchema,
} from './settings.ts'
import {
  insertOrganization,
  selectOrganization,
  selectOrganizationOfHost,
  updateSettings,
} from './store.ts'

/** By its id, or `host:…`. */
const memory = memoryOf<Organization>()

/** Something of one changed, which may be known under several host names. */
export const forgetOrganizations = ({ db }: Deps): void => memory.forgetAll(db)

/**
 * Makes an organization. No viewer: nobody belongs to it yet. Asked for by the first-run page
 * (behind its code), the command line and the demo only.
 */
export async function createOrganization(
  deps: Deps,
  input: NewOrganization,
): Promise<Organization> {
  const { hosts, ...made } = newOrganizationSchema.parse(input)
  const now = deps.clock()
  const organization = { id: newId(now), ...made, createdAt: now }
  await insertOrganization(deps.db, organization, hosts)
  return { ...organization, settings: readSettings({}), brand: unbranded }
}

/** The organization with this id, at most a few seconds old. @throws missing */
export async function organizationById(deps: Deps, id: string): Promise<Organization> {
  const found = await memory.recall(deps.db, id, () => selectOrganization(deps.db, id))
  if (!found) throw missing('organization')
  return found
}

/**
 * The viewer's own organization, for actions that have decided what the viewer may; there is no
 * way to ask for another.
 */
export const readOrganization = (deps: Deps, viewer: Viewer): Promise<Organization> =>
  organizationById(deps, viewer.organizationId)

/** The same to be shown. @throws Refusal forbidden */
export async function showOrganization(deps: Deps, viewer: Viewer): Promise<Organization> {
  requirePermission(viewer, 'organization.read')
  return await readOrganization(deps, viewer)
}

/**
 * Whose public pages a host name shows. With only one organization any name finds it.
 * @param host with or without a port
 */
export async function organizationOfHost(
  deps: Deps,
  host: string,
): Promise<Organization | undefined> {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  return memory.recall(deps.db, `host:${name}`, () => selectOrganizationOfHost(deps.db, name))
}

/**
 * Changes what the desk set for itself; what isn't named stays.
 * @throws invalid `settings.amount` when an amount is not one of the organization's currency
 */
export async function changeSettings(
  deps: Deps,
  viewer: Viewer,
  change: SettingsChange,
): Promise<Settings> {
  requirePermission(viewer, 'organization.manage')
  const asked = settingsChangeSchema.parse(change)
  const { currency } = await organizationById(deps, viewer.organizationId)
  for (const [name, value] of Object.entries(asked)) {
    if (typeof value !== 'object' || value === null || !('currency' in value)) continue
    if (value.currency !== currency || !fromWire(value))
      throw invalid('settings.amount', `/${name}`)
  }
  const settings = await updateSettings(deps.db, viewer.organizationId, asked)
  forgetOrganizations(deps)
  if (!settings) throw missing('organization')
  return settings
}

/** The language for someone: their own when the organization speaks it, else its first. */
export function languageFor(
  organization: Organization,
  wanted: string,
): Organization['languages'][number] {
  const own = organization.languages.find((language) => language === wanted)
  if (own) return own
  const [firstLanguage] = organization.languages
  return firstLanguage ?? (isLanguage(wanted) ? wanted : 'en')
}
