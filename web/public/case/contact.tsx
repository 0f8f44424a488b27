import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { requirePossible, waysToTell } from '#cases/told-by.ts'
import { languages } from '#kernel/language.ts'
import { readPhone, showPhone } from '#kernel/phone.ts'
import { acting, form } from '../../forms/acting.ts'
import { addressFrom, ownAddressForm } from '../../forms/address.ts'
import { countryChoices } from '../../forms/countries.ts'
import { loading } from '../../forms/loading.ts'
import { isReachable, unreachable } from '../../forms/reachable.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { AddressFields, inAddressOrder } from '../../ui/address-fields.tsx'
import { languageCards } from '../../ui/language-cards.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { backTo, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

const contact = ownAddressForm
  .extend({
    name: line(120),
    mail: z.email().max(254).optional(),
    phone: line(40).optional(),
    toldBy: z.enum(waysToTell).optional(),
    language: z.enum(languages),
  })
  .refine(isReachable, unreachable)

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  const { app, language, maker } = asked
  const phone = file.contact?.phone
  return {
    token: tokenIn(asked),
    file,
    countries: countryChoices(language, maker.country),
    home: maker.country,
    phone: phone ? showPhone(phone, maker.country) : null,
    offersSms: app.links.offersSms(),
    toldBy: file.contact && app.links.toldByNow(file.contact),
  }
})

export const action = acting({
  correct: form(
    contact,
    async (submitted) => {
      const { name, mail = null, phone = null, toldBy, language, ...address } = submitted.value
      const chosen = toldBy ? { toldBy } : {}
      const contact = { name, mail, phone, address: addressFrom(address), ...chosen }
      await giveAsCustomer(submitted, 'correct', { contact, language })
      return backTo(submitted, 'correct')
    },
    (typed, { maker }) => {
      const phone = typed('phone')
      const e164 = phone && readPhone(phone, maker.country).e164
      const toldBy = z.enum(waysToTell).safeParse(typed('toldBy')).data
      if (toldBy) requirePossible(toldBy, { mail: typed('mail'), phone: e164 }, '')
    },
  ),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_contact_title())

export default function Contact() {
  const { token, file, countries, home, phone, offersSms, toldBy } = useLoaderData<typeof loader>()
  const { contact: known } = file
  const sent = useSentForm<z.input<typeof contact>>('correct', {
    name: known?.name ?? null,
    mail: known?.mail ?? null,
    phone,
    toldBy,
    language: file.language,
    country: known?.address?.country ?? home,
    region: known?.address?.region ?? null,
    city: known?.address?.city ?? null,
    district: known?.address?.district ?? null,
    street: known?.address?.street ?? null,
    postalCode: known?.address?.postalCode ?? null,
  })
  const ordered = { ...sent, errors: inAddressOrder(sent.errors, sent.fields) }
  return (
    <CasePage token={token} file={file} title={m.your_contact_title()}>
      {mayNow(file, 'correct') ? (
        <ActForm of="correct" file={file} sent={ordered} button={m.your_contact_save()}>
          <h2>{m.your_contact_reach()}</h2>
          <TextField
            field={sent.fields.name}
            label={m.tell_name()}
            autoComplete="name"
            size="touch"
          />
          <TextField
            field={sent.fields.mail}
            label={m.tell_mail()}
            hint={offersSms ? undefined : m.tell_mail_hint()}
            type="email"
            autoComplete="email"
            size="touch"
          />
          <TextField
            field={sent.fields.phone}
            label={m.tell_phone()}
            hint={m.tell_phone_abroad()}
            type="tel"
            autoComplete="tel"
            size="touch"
          />
          {offersSms && (
            <RadioCards
              field={sent.fields.toldBy}
              label={m.your_contact_told_by()}
              hint={m.your_contact_told_by_hint()}
              cards={[
                { value: 'mail', label: m.told_by_mail() },
                { value: 'sms', label: m.told_by_sms(), says: m.your_contact_sms_says() },
                { value: 'both', label: m.told_by_both() },
              ]}
            />
          )}
          <RadioCards
            field={sent.fields.language}
            label={m.tell_language()}
            cards={languageCards}
            columns={2}
          />
          <h2>{m.your_contact_address()}</h2>
          <AddressFields fields={sent.fields} countries={countries} size="touch" own />
        </ActForm>
      ) : (
        <NotNow token={token} file={file} command="correct" />
      )}
    </CasePage>
  )
}
