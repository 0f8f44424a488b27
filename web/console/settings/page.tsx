import { useLoaderData } from 'react-router'
import { requirePermission } from '#access/permissions.ts'
import { addressLines } from '#kernel/address.ts'
import { writtenFor } from '#kernel/destination.ts'
import { textIn } from '#kernel/language.ts'
import { showPhone } from '#kernel/phone.ts'
import type { Depot } from '#organizations/depot.ts'
import type { ScreenContext } from '../../app-types.ts'
import { acting } from '../../forms/acting.ts'
import { countryChoices } from '../../forms/countries.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PageBody } from '../../ui/page-body.tsx'
import { Account } from './account.tsx'
import { depotForms } from './depot-forms.ts'
import { Depots, type ShownDepot } from './depots.tsx'
import { Fees } from './fees.tsx'
import { Limits } from './limits.tsx'
import { settingsForms } from './settings-forms.ts'
import { useAnswers } from './use-answers.ts'

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  requirePermission(viewer, 'organization.manage')
  const { app, language, maker } = asked
  const [depots, { settings }] = await Promise.all([
    app.organizations.listDepots(viewer),
    app.organizations.showOrganization(viewer),
  ])
  return {
    depots: depots.filter(({ active }) => active).map((depot) => shown(depot, asked)),
    countries: countryChoices(language, maker.country),
    settings,
  }
})

export const action = acting({ ...depotForms, ...settingsForms })

export const meta = titled(() => m.settings_title())

/** Where units are sent, and what the desk set for itself. */
export default function SettingsPage() {
  const { depots, countries, settings } = useLoaderData<typeof loader>()
  const { done, keyOf } = useAnswers()
  return (
    <PageBody title={m.settings_title()}>
      <p className="-mt-3 max-w-[70ch] text-soft">{m.settings_says()}</p>
      <Depots depots={depots} countries={countries} formKey={keyOf('depot')} done={done} />
      <Account key={keyOf('account')} account={settings.bankAccount} saved={done === 'account'} />
      <Fees key={keyOf('fees')} fees={settings} saved={done === 'fees'} />
      <Limits key={keyOf('limits')} limits={settings} saved={done === 'limits'} />
    </PageBody>
  )
}

/** In its own letters, and beside them in Latin ones where it has these too. */
function shown(
  depot: Depot,
  { language, maker }: Pick<ScreenContext, 'language' | 'maker'>,
): ShownDepot {
  const { lines, local } = writtenFor(depot, 'en', maker.country, undefined)
  return {
    id: depot.id,
    name: textIn(depot.name, language),
    ...(local.length > 0
      ? { address: local.slice(1), latin: lines }
      : { address: addressLines(depot.address, language, maker.country), latin: [] }),
    phone: showPhone(depot.phone, maker.country),
  }
}
