import { isOpen } from '#cases/stages.ts'
import type { Customer } from '#customers/customer.ts'
import type { DeviceRecord } from '#devices/device.ts'
import { type Address, addressLines } from '#kernel/address.ts'
import { type Language, type Texts, textIn } from '#kernel/language.ts'
import { showPhone } from '#kernel/phone.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readSerial } from '#kernel/serial.ts'
import { countryChoices } from '../../forms/countries.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import { noticesIn } from './notices-in.ts'

/** Everything that is known before the caller has said more than the number of their unit. */
export async function readCall(asked: Asked, written: string) {
  const { app, url, language, maker } = asked
  const viewer = viewerOf(asked)
  const { serial } = readSerial(written)
  const [found, cases] = await Promise.all([
    app.devices.findDevices(viewer, { serial }),
    app.cases.findCases(viewer, serial),
  ])
  const known = found.find(({ device }) => device.serial === serial)
  const device = known?.device ?? null
  const caller = await callerOf(asked, known?.owner ?? null)
  const [model, cover, way, notices] = await Promise.all([
    modelOf(asked, serial, device),
    device && coverOf(asked, serial, caller?.language ?? language),
    wayOf(asked, device),
    noticesIn(asked),
  ])
  return {
    serial,
    model,
    status: device?.status ?? null,
    seller: device?.seller?.name ?? null,
    soldByMaker: device?.soldByMaker ?? false,
    owner: known?.owner?.details.name ?? null,
    /** The register knows an owner, but somebody else calls. */
    isOther: url.searchParams.get('caller') === 'new',
    caller,
    openCase: cases.find(({ stage }) => isOpen(stage)) ?? null,
    pastCases: cases.filter(({ stage }) => !isOpen(stage)).slice(0, 3),
    cover,
    way,
    notices,
    countries: countryChoices(language, maker.country),
    offersSms: app.links.offersSms(),
  }
}

export type Call = Awaited<ReturnType<typeof readCall>>

/** Whoever was chosen as the caller; else the owner of the unit. */
async function callerOf(asked: Asked, owner: Customer | null) {
  const { app, url, maker } = asked
  const chosen = url.searchParams.get('caller')
  if (chosen === 'new') return null
  const customer = chosen ? await app.customers.readCustomer(viewerOf(asked), chosen) : owner
  if (!customer || customer.details.erasedAt) return null
  const { id, language, kind, details } = customer
  const { name, phone, mail, address } = details
  return {
    id,
    language,
    kind,
    name,
    phone: phone && showPhone(phone, maker.country),
    mail,
    address,
  }
}

type ModelName = { number: string; name: Texts; place: Texts }

/** The unit's model; for one that nobody registered and whose number tells none, all of them. */
async function modelOf(
  asked: Asked,
  serial: string,
  device: DeviceRecord | null,
): Promise<{ one: ModelName } | { one: null; choices: ModelName[] }> {
  const { app } = asked
  const viewer = viewerOf(asked)
  const shown = (model: { number: string; name: Texts; serialPlace: Texts }): ModelName => ({
    number: model.number,
    name: model.name,
    place: model.serialPlace,
  })
  if (device) return { one: shown(device.model) }
  try {
    return { one: shown(await app.devices.modelNamed(viewer, { serial })) }
  } catch (error) {
    if (!isRefusal(error) || error.rule !== 'device.model_needed') throw error
    const models = await app.catalogue.listModels(viewer)
    return { one: null, choices: models.map(shown) }
  }
}

/** What can be said before inspection; its sentence in the caller's language, too. */
async function coverOf(asked: Asked, serial: string, spoken: Language) {
  const { app, language } = asked
  const viewer = viewerOf(asked)
  const saidIn = async (read: Language) =>
    (await app.devices.explainEntitlement({ ...viewer, language: read }, { serial })).explanation
  try {
    const said = await saidIn(language)
    const other = spoken === language ? null : (await saidIn(spoken)).sentence
    return { said, spoken: other === null ? null : { language: spoken, sentence: other } }
  } catch (error) {
    // Before a policy is published nothing can be said.
    if (isRefusal(error) && error.rule === 'policy.none') return null
    throw error
  }
}

type Recipient = { id: string; name: string; lines: string[] }

/** Where it would be sent: to the dealer that sold it, else to a depot; the fee to be told. */
async function wayOf(asked: Asked, device: DeviceRecord | null) {
  const { app, language, maker } = asked
  const viewer = viewerOf(asked)
  const [depots, dealers, { settings }] = await Promise.all([
    app.organizations.listDepots(viewer),
    device?.seller ? app.dealers.listDealers(viewer) : [],
    app.organizations.showOrganization(viewer),
  ])
  const shown = (place: {
    id: string
    name: Texts
    address: Address | null
    phone: string | null
  }): Recipient => ({
    id: place.id,
    name: textIn(place.name, language),
    lines: [
      ...(place.address ? addressLines(place.address, language, maker.country) : []),
      ...(place.phone ? [showPhone(place.phone, maker.country)] : []),
    ],
  })
  const seller = dealers.find(({ id }) => id === device?.seller?.id)
  return {
    dealer: seller ? shown(seller) : null,
    depots: depots.filter(({ active }) => active).map(shown),
    fee: settings.inspectionFee,
  }
}
