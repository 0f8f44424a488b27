import { addressLengths } from '#kernel/address.ts'
import * as m from '../../messages/compiled/messages.js'
import type { AddressPart } from '../../ui/address-fields.tsx'
import type { FieldState } from '../../ui/field-state.ts'
import { TextField } from '../../ui/text-field.tsx'

/** The heading of several fields, under which their own labels stand. */
export const groupLook = 'mb-3 w-full border-b border-line pb-1.5 font-semibold'

type Part = Exclude<AddressPart, 'country'>

/** The same address for senders who can't write its own letters: from the door, as they write it. */
export function LatinFields({ fields }: { fields: Readonly<Record<Part, FieldState>> }) {
  return (
    <fieldset aria-describedby="depot-latin-says" className="grid gap-3">
      <legend className={groupLook}>{m.optional_field({ name: m.depot_latin() })}</legend>
      <p id="depot-latin-says" className="-mt-1 text-small text-soft">
        {m.depot_latin_hint()}
      </p>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <TextField
            field={fields.street}
            label={m.address_field_street()}
            autoComplete="off"
            maxLength={addressLengths.street}
          />
        </div>
        <TextField
          field={fields.district}
          label={m.address_field_district()}
          autoComplete="off"
          maxLength={addressLengths.part}
        />
        <TextField
          field={fields.city}
          label={m.address_field_city()}
          autoComplete="off"
          maxLength={addressLengths.part}
        />
        <TextField
          field={fields.region}
          label={m.address_field_region()}
          autoComplete="off"
          maxLength={addressLengths.part}
        />
        <TextField
          field={fields.postalCode}
          label={m.address_field_postal_code()}
          autoComplete="off"
          maxLength={addressLengths.postalCode}
        />
      </div>
    </fieldset>
  )
}
