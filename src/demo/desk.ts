import { createKey } from '#access/keys/actions.ts'
import { addStaff } from '#access/staff/actions.ts'
import { systemViewer, type Viewer } from '#access/viewer.ts'
import { addAttachment } from '#attachments/actions.ts'
import { createModel } from '#catalogue/actions.ts'
import type { Model } from '#catalogue/model.ts'
import { authorizeDealer, createDealer } from '#dealers/actions.ts'
import type { Dealer } from '#dealers/dealer.ts'
import { changeSettings, createOrganization } from '#organizations/actions.ts'
import { publishCalendar } from '#organizations/calendars.ts'
import { openDepot } from '#organizations/depots.ts'
import type { Deps } from '#platform/deps.ts'
import { publishPolicy } from '#policy/actions.ts'
import { signInterpretation } from '#policy/interpretations.ts'
import { referenceInterpretations } from '#policy/reference/interpretations.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { calendar } from './maker/calendar.ts'
import { type ModelKey, models } from './maker/models.ts'
import { type DealerKey, dealers, depot, organization, settings } from './maker/organization.ts'
import { password, type StaffKey, staff } from './maker/staff.ts'
import { photograph } from './pictures/pictures.ts'

/** Everybody who acts at the invented desk, and what they work with. */
export type Desk = {
  organizationId: string
  as: Readonly<Record<StaffKey, Viewer>>
  /** A dealer acts by a key of its own. */
  dealer: Readonly<Record<DealerKey, { viewer: Viewer; dealer: Dealer }>>
  models: Readonly<Record<ModelKey, Model>>
}

/** Policy and dealers are older than the oldest unit. */
const since = '2022-01-01'

/**
 * Founds the desk, by the same actions as anybody's: organization, policy, calendar, depot,
 * dealers, models and staff.
 * @param deps on a clock that stands before the first case
 */
export async function foundDesk(deps: Deps): Promise<Desk> {
  const { id } = await createOrganization(deps, organization)
  const founder = systemViewer(id)
  const [as] = await Promise.all([hire(deps, founder), setUp(deps, founder)])
  const [made, sold] = await Promise.all([makeModels(deps, as.anna), authorizeAll(deps, as.anna)])
  return { organizationId: id, as, models: made, dealer: sold }
}

async function setUp(deps: Deps, founder: Viewer): Promise<void> {
  await changeSettings(deps, founder, settings)
  await publishCalendar(deps, founder, calendar)
  await publishPolicy(deps, founder, referencePolicy(since))
  for (const reading of referenceInterpretations(since))
    await signInterpretation(deps, founder, reading)
  await openDepot(deps, founder, depot)
}

async function hire(deps: Deps, founder: Viewer): Promise<Desk['as']> {
  const hired = Object.entries(staff).map(async ([key, person]) => {
    const { staff: one } = await addStaff(deps, founder, { ...person, password })
    const { id, role, language } = one
    return [key, { ...founder, id, role, language, via: 'screen' }]
  })
  // The keys are those of `staff`.
  return Object.fromEntries(await Promise.all(hired)) as Desk['as']
}

async function makeModels(deps: Deps, anna: Viewer): Promise<Desk['models']> {
  const file = (async function* () {
    yield await photograph('plate')
  })()
  const picture = await addAttachment(deps, anna, { file, forCatalogue: true })
  const made = Object.entries(models).map(async ([key, model]) => [
    key,
    await createModel(deps, anna, { ...model, serialPlacePicture: picture.id }),
  ])
  return Object.fromEntries(await Promise.all(made)) as Desk['models'] // the keys are those of `models`
}

async function authorizeAll(deps: Deps, anna: Viewer): Promise<Desk['dealer']> {
  const sellers = Object.entries(dealers).map(async ([name, asked]) => {
    const { id } = await createDealer(deps, anna, asked)
    const dealer = await authorizeDealer(deps, anna, id, { from: since })
    const label = dealer.name.en
    const { key } = await createKey(deps, anna, { role: 'dealer', dealerId: id, label })
    const viewer: Viewer = { ...anna, id: key.id, role: 'dealer', via: 'api', dealerId: id }
    return [name, { viewer, dealer }]
  })
  return Object.fromEntries(await Promise.all(sellers)) as Desk['dealer'] // as are those of `dealers`
}
