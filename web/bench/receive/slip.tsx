import { redirect, useLoaderData } from 'react-router'
import { dayIn } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { matchesPattern } from '#kernel/serial-pattern.ts'
import { acting, form } from '../../forms/acting.ts'
import { addressFrom } from '../../forms/address.ts'
import { countryChoices } from '../../forms/countries.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { HomePage } from '../home-page.tsx'
import { scanned } from '../scanned.ts'
import { SlipForm, slipForm } from './slip-form.tsx'
import { contentsOf } from './unpacking.ts'

export const meta = titled(() => m.dock_slip_title())

export const loader = loading(async (asked) => {
  const { app, url, language, maker, now } = asked
  const models = await app.catalogue.listModels(viewerOf(asked))
  const serial = url.searchParams.get('serial') ?? ''
  const fitting = models.filter(
    ({ serialPattern }) => serialPattern !== null && matchesPattern(serial, serialPattern),
  )
  const [only] = fitting
  return {
    serial,
    model: only && fitting.length === 1 ? only.number : '',
    models: models.map(({ number, name, contents }) => ({ number, name, contents })),
    countries: countryChoices(language, maker.country),
    today: dayIn(maker.timeZone, now),
  }
})

export const action = acting({
  slip: form(slipForm, async (submitted) => {
    const { app, value, key } = submitted
    const { name, phone, mail, language, address, counts, ...slip } = value
    const customer = {
      name,
      phone: phone ?? null,
      mail: mail ?? null,
      language,
      address: addressFrom(address),
    }
    const viewer = viewerOf(submitted)
    const arrived = { ...slip, customer, contents: contentsOf(counts) }
    try {
      const { number } = await app.cases.receiveUnannounced(viewer, key, arrived)
      return redirect(`/desk/receive?done=${number}`)
    } catch (error) {
      if (!isRefusal(error) || error.rule !== 'case.other_open') throw error
      // Law 7: what arrives joins the unit's open case.
      const open = await scanned(app, viewer, slip.serial)
      if (open.found !== 'one') throw error
      return redirect(`/desk/receive/${open.number}?joins`)
    }
  }),
})

export default function Slip() {
  const known = useLoaderData<typeof loader>()
  return (
    <HomePage here="/desk/receive">
      <SlipForm {...known} />
    </HomePage>
  )
}
