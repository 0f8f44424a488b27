import { languages } from '#kernel/language.ts'
import { useDesk } from '../../../../desk.ts'
import * as m from '../../../../messages/compiled/messages.js'
import { AddressFields } from '../../../../ui/address-fields.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { ToldBySelect } from '../../../parts/told-by-select.tsx'
import { languageWord } from '../../../words/case-word.ts'
import type { Question } from '../command-form.tsx'

/** Who is told and called, where the unit goes back to, and what is said to be wrong. */
export const Correct: Question = ({ field, known, more }) => {
  const { maker } = useDesk()
  const { contact, fault } = known.file
  const address = contact?.address
  const part = (name: 'region' | 'city' | 'district' | 'street' | 'postalCode') =>
    field(`address.${name}`, address?.[name])
  return (
    <>
      <TextArea field={field('fault', fault)} label={m.correct_fault()} rows={2} />
      <TextField field={field('name', contact?.name)} label={m.correct_name()} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={field('phone', contact?.phone)} label={m.correct_phone()} type="tel" />
        <TextField field={field('mail', contact?.mail)} label={m.correct_mail()} type="email" />
        {more.offersSms && <ToldBySelect field={field('toldBy', contact?.toldBy)} />}
        <Select
          field={field('language', known.file.language)}
          label={m.correct_language()}
          choices={languages.map((value) => ({ value, label: languageWord(value) }))}
        />
      </div>
      <fieldset>
        <legend className="pb-2 font-semibold">{m.correct_address()}</legend>
        <AddressFields
          countries={more.countries}
          fields={{
            country: field('address.country', address?.country ?? maker.country),
            region: part('region'),
            city: part('city'),
            district: part('district'),
            street: part('street'),
            postalCode: part('postalCode'),
          }}
        />
      </fieldset>
    </>
  )
}
