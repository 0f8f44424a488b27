import type { Language } from '#kernel/language.ts'
import { ownAddressForm } from '../forms/address.ts'
import * as m from '../messages/compiled/messages.js'
import { getLocale } from '../messages/compiled/runtime.js'
import type { SummaryError } from './error-summary.tsx'
import type { FieldSize, FieldState } from './field-state.ts'
import { type Choice, Select } from './select.tsx'
import { TextField } from './text-field.tsx'

export const addressParts = [
  'country',
  'region',
  'city',
  'district',
  'street',
  'postalCode',
] as const
export type AddressPart = (typeof addressParts)[number]

export type Part = Exclude<AddressPart, 'country'>
export const fromTheDoor: readonly Part[] = ['street', 'district', 'city', 'region', 'postalCode']
const fromTheRegion: readonly Part[] = ['region', 'city', 'district', 'street', 'postalCode']
/** In the order in which one says them. */
const orderIn = (language: Language) => (language === 'zh-CN' ? fromTheRegion : fromTheDoor)

export const addressLabels = {
  region: m.address_field_region,
  city: m.address_field_city,
  district: m.address_field_district,
  street: m.address_field_street,
  postalCode: m.address_field_postal_code,
}

/** Whether somebody's own address may stay without it. */
const isOptional = (part: Part): boolean => ownAddressForm.shape[part].safeParse(undefined).success

const hints: Partial<Record<AddressPart, string>> = {
  region: 'address-level1',
  city: 'address-level2',
  district: 'address-level3',
  street: 'street-address',
  postalCode: 'postal-code',
}

/** What is wrong, in the order of the page: that of an address differs by language. */
export const inAddressOrder = (
  errors: readonly SummaryError[],
  fields: Readonly<Record<AddressPart, FieldState>>,
): SummaryError[] => {
  const order = orderIn(getLocale()).map((part) => fields[part].id)
  const at = ({ id }: SummaryError) => (id === null ? -1 : order.indexOf(id))
  return errors.toSorted((a, b) => at(a) - at(b))
}

/**
 * Where a parcel can be sent (kernel/address.ts); only the street is always needed, of somebody's
 * own the city, too.
 * @param countries named by the loader, so that server and browser show the same
 */
export function AddressFields({
  fields,
  countries,
  size = 'normal',
  own = false,
}: {
  fields: Readonly<Record<AddressPart, FieldState>>
  countries: readonly Choice[]
  size?: FieldSize
  /** Whoever fills it in lives there: the browser may offer what it knows. */
  own?: boolean
}) {
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      {orderIn(getLocale()).map((part) => (
        <div key={part} className={part === 'street' ? 'sm:col-span-2' : undefined}>
          <TextField
            field={fields[part]}
            label={
              own && isOptional(part)
                ? m.optional_field({ name: addressLabels[part]() })
                : addressLabels[part]()
            }
            size={size}
            autoComplete={own ? hints[part] : 'off'}
          />
        </div>
      ))}
      <Select
        field={fields.country}
        label={m.address_field_country()}
        choices={countries}
        size={size}
      />
    </div>
  )
}
