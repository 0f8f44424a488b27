import { addressLengths } from '#kernel/address.ts'
import * as m from '../../messages/compiled/messages.js'
import { addressLabels, fromTheDoor, type Part } from '../../ui/address-fields.tsx'
import type { FieldState } from '../../ui/field-state.ts'
import { TextField } from '../../ui/text-field.tsx'

/** The heading of several fields, under which their own labels stand. */
export const groupLook = 'mb-3 w-full border-b border-line pb-1.5 font-semibold'

const { part, street, postalCode } = addressLengths
const longest = { street, district: part, city: part, region: part, postalCode }

/** The same address for senders who can't write its own letters: from the door, as they write it. */
export function LatinFields({ fields }: { fields: Readonly<Record<Part, FieldState>> }) {
  return (
    <fieldset aria-describedby="depot-latin-says" className="grid gap-3">
      <legend className={groupLook}>{m.optional_field({ name: m.depot_latin() })}</legend>
      <p id="depot-latin-says" className="-mt-1 text-small text-soft">
        {m.depot_latin_hint()}
      </p>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {fromTheDoor.map((part) => (
          <div key={part} className={part === 'street' ? 'sm:col-span-2' : undefined}>
            <TextField
              field={fields[part]}
              label={addressLabels[part]()}
              autoComplete="off"
              maxLength={longest[part]}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
