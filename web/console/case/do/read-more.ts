import { dayIn } from '#kernel/calendar.ts'
import { textIn } from '#kernel/language.ts'
import type { WireMoney } from '#kernel/money.ts'
import { countryChoices } from '../../../forms/countries.ts'
import type { Asked as AskedScreen } from '../../../forms/loading.ts'
import { viewerOf } from '../../../forms/viewer-of.ts'
import type { Choice } from '../../../ui/select.tsx'
import type { Asked } from './bodies.ts'

/** What some questions show beside what the case page knows. */
export type More = {
  /** Where the unit was bought, so that it is sent back the same way. */
  seller: string | null
  depots: Choice[]
  fee: WireMoney | null
  /** The notices to read out, in the customer's language. */
  notices: { version: number; list: { id: string; title: string; text: string }[] } | null
  countries: Choice[]
  offersSms: boolean
}

const nothing: More = {
  ...{ seller: null, depots: [], fee: null, notices: null, countries: [] },
  offersSms: false,
}

export async function readMore(asked: AskedScreen, command: Asked): Promise<More> {
  if (command === 'authorize') return { ...nothing, ...(await route(asked)) }
  if (command === 'acknowledge') return { ...nothing, notices: await noticesOf(asked) }
  if (command === 'correct')
    return {
      ...nothing,
      countries: countryChoices(asked.language, asked.maker.country),
      offersSms: asked.app.links.offersSms(),
    }
  return nothing
}

/** Bought from a dealer: to that dealer; else to the depot (process, step 2). */
async function route(asked: AskedScreen): Promise<Pick<More, 'seller' | 'depots' | 'fee'>> {
  const { app, params, language } = asked
  const viewer = viewerOf(asked)
  const { device, dealer } = await app.cases.readCaseFile(viewer, params.number ?? '')
  const [{ seller }, depots, { settings }] = await Promise.all([
    app.devices.readDevice(viewer, device.serial),
    app.organizations.listDepots(viewer),
    app.organizations.showOrganization(viewer),
  ])
  const active = depots.filter((depot) => depot.active)
  return {
    seller: textIn(dealer?.name, language) ?? textIn(seller?.name, language) ?? null,
    depots: active.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
    fee: settings.inspectionFee,
  }
}

async function noticesOf(asked: AskedScreen): Promise<More['notices']> {
  const { app, params, now, maker } = asked
  const viewer = viewerOf(asked)
  const { language } = await app.cases.readCaseFile(viewer, params.number ?? '')
  const { terms, notices } = await app.policy.policyInForce(viewer, dayIn(maker.timeZone, now))
  return {
    version: terms.version,
    list: notices.map(({ id, title, text }) => ({
      id,
      title: textIn(title, language),
      text: textIn(text, language),
    })),
  }
}
