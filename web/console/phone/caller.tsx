import type { FieldMetadata } from '@conform-to/react'
import { Link } from 'react-router'
import { addressLine } from '#kernel/address.ts'
import { languages } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { AddressFields } from '../../ui/address-fields.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ToldBySelect } from '../parts/told-by-select.tsx'
import { languageWord } from '../words/case-word.ts'
import { callPath } from './call-path.ts'
import type { Call } from './read-call.ts'
import type { ReportForm } from './report-schema.ts'

/** Who is told and called about this case, and where the unit goes back to. */
export function Caller({
  call: { serial, caller, owner, isOther, countries, offersSms },
  field,
  needsAddress,
}: {
  call: Call
  field: FieldMetadata<ReportForm['customer']>
  needsAddress: boolean
}) {
  const { language, maker } = useDesk()
  const { name, phone, mail, language: spoken, kind, toldBy, address } = field.getFieldset()
  const known = caller?.address
  const wrong = Object.keys(field.allErrors).some((one) => one.includes('address'))
  return (
    <section className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1.5">
        <h2 className="text-body">{m.phone_caller()}</h2>
        <p className="text-small text-soft">
          {caller && (
            <>
              {m.phone_on_file({ name: caller.name ?? '' })}{' '}
              <Link to={callPath({ serial, caller: 'new' })} className="link">
                {m.phone_somebody_else()}
              </Link>
            </>
          )}
          {isOther && owner && (
            <Link to={callPath({ serial })} className="link">
              {m.phone_owner_calls({ name: owner })}
            </Link>
          )}
        </p>
      </div>
      {caller && <input type="hidden" name="customerId" value={caller.id} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={name} label={m.staff_name()} autoComplete="off" />
        <TextField field={phone} label={m.phone_phone()} type="tel" autoComplete="off" />
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <div className="col-span-2">
          <TextField field={mail} label={m.sign_in_email()} type="email" autoComplete="off" />
        </div>
        <Select
          field={spoken}
          label={m.phone_language()}
          choices={languages.map((value) => ({ value, label: languageWord(value) }))}
        />
        <Select
          field={kind}
          label={m.phone_kind()}
          choices={[
            { value: 'consumer', label: m.phone_consumer() },
            { value: 'business', label: m.phone_business() },
          ]}
        />
        {offersSms && (
          <div className="col-span-2">
            <ToldBySelect field={toldBy} />
          </div>
        )}
      </div>
      <details
        open={wrong || (needsAddress && !known)}
        className="group rounded-control border border-line px-4 open:pb-4"
      >
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3">
          <span className="font-semibold">{m.phone_address()}</span>
          <span className="min-w-0 text-small text-soft">
            {known ? addressLine(known, language, maker.country) : m.phone_address_unknown()}
          </span>
        </summary>
        <AddressFields fields={address.getFieldset()} countries={countries} />
      </details>
    </section>
  )
}
