import { useLocation, useSubmit } from 'react-router'
import { roleMay } from '#access/permissions.ts'
import { languageNames, languages } from '#kernel/language.ts'
import type { SignedIn } from '../app-types.ts'
import * as m from '../messages/compiled/messages.js'
import { getLocale } from '../messages/compiled/runtime.js'
import { initials } from './initials.ts'
import { Menu, MenuEntry } from './menu.tsx'

/** Who is signed in; the other language and the way out. */
export function AccountMenu({ signedIn }: { signedIn: SignedIn }) {
  return (
    <Menu
      label={m.account({ name: signedIn.name })}
      look="inline-flex size-8 shrink-0 items-center justify-center rounded-full border border-edge bg-paper text-[13px] font-medium hover:border-ink"
      words={initials(signedIn.name)}
    >
      <AccountEntries signedIn={signedIn} />
    </Menu>
  )
}

export function AccountEntries({ signedIn }: { signedIn: SignedIn }) {
  const submit = useSubmit()
  const { pathname } = useLocation()
  return (
    <>
      {roleMay(signedIn.role, 'draft.read') && (
        <MenuEntry href="/desk/policy">{m.policy_title()}</MenuEntry>
      )}
      {roleMay(signedIn.role, 'catalogue.read') && (
        <MenuEntry href="/desk/models">{m.model_title()}</MenuEntry>
      )}
      {roleMay(signedIn.role, 'recall.read') && (
        <MenuEntry href="/desk/recalls">{m.recall_title()}</MenuEntry>
      )}
      {roleMay(signedIn.role, 'proof.confirm') && (
        <MenuEntry href="/desk/purchases">{m.purchase_title()}</MenuEntry>
      )}
      {roleMay(signedIn.role, 'register.import') && (
        <MenuEntry href="/desk/imports">{m.import_title()}</MenuEntry>
      )}
      {roleMay(signedIn.role, 'organization.manage') && (
        <>
          <MenuEntry href="/desk/maker">{m.maker_title()}</MenuEntry>
          <MenuEntry href="/desk/settings">{m.settings_title()}</MenuEntry>
        </>
      )}
      {roleMay(signedIn.role, 'staff.manage') && (
        <MenuEntry href="/desk/staff">{m.nav_staff()}</MenuEntry>
      )}
      {languages
        .filter((language) => language !== getLocale())
        .map((other) => (
          <MenuEntry key={other} href={`${pathname}?lang=${other}`}>
            {languageNames[other]}
          </MenuEntry>
        ))}
      <MenuEntry onAction={() => void submit(null, { method: 'post', action: '/sign-out' })}>
        {m.sign_out()}
      </MenuEntry>
    </>
  )
}
