import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { countryChoices } from '../../forms/countries.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { AddressFields, addressParts, inAddressOrder } from '../../ui/address-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { draftOf, goOn } from './draft.ts'
import { Step } from './step.tsx'
import { answers } from './step-acting.ts'
import { asTyped, inOrder, next, returnForm } from './steps.ts'

export const loader = loading((asked) => {
  const draft = inOrder(draftOf(asked), '/report/address')
  const typed = Object.fromEntries(addressParts.map((part) => [part, draft[part] ?? null]))
  const { language, maker } = asked
  return {
    typed: { ...typed, country: draft.country ?? maker.country },
    countries: countryChoices(language, maker.country),
  }
})

export const action = acting({
  ...answers('/report/address', returnForm),
  later: form(asTyped, async (submitted) => {
    const draft = inOrder(draftOf(submitted), '/report/address')
    const emptied = Object.fromEntries(addressParts.map((part) => [part, undefined]))
    const to = next(submitted.url, '/report/address')
    return goOn(submitted, { ...draft, ...emptied, later: 'yes' }, to)
  }),
})

export const meta = titled(() => m.tell_address_title())

export default function ReturnAddress() {
  const { typed, countries } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof returnForm>>('next', typed)
  return (
    <Step
      path="/report/address"
      title={m.tell_address_title()}
      says={m.tell_address_says()}
      errors={inAddressOrder(errors, fields)}
      more={
        <Button size="touch" wide name="of" value="later">
          {m.tell_address_later()}
        </Button>
      }
    >
      <AddressFields fields={fields} countries={countries} size="touch" own />
    </Step>
  )
}
