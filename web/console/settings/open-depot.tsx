import { Form } from 'react-router'
import type { z } from 'zod'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { AddressFields } from '../../ui/address-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, type SummaryError } from '../../ui/error-summary.tsx'
import type { Choice } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { depotForm } from './depot-forms.ts'
import { groupLook, LatinFields } from './latin-fields.tsx'

type Typed = z.input<typeof depotForm>

/** A new depot; the first is asked for at once, another when somebody wants it. */
export function OpenDepot({
  countries,
  isFirst,
}: {
  countries: readonly Choice[]
  isFirst: boolean
}) {
  const { country } = useDesk().maker
  const { fields, errors } = useSentForm<Typed>('depot', { address: { country } })
  const asked = (
    <Form method="post" id="depot" noValidate className="grid gap-5 pt-3">
      <ErrorSummary errors={inOrder(errors)} />
      <CommandFields of="depot" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.nameEn} label={m.maker_name_en()} maxLength={200} />
        <TextField field={fields.nameZh} label={m.maker_name_zh()} maxLength={200} />
      </div>
      <fieldset className="grid gap-3">
        <legend className={groupLook}>{m.depot_address()}</legend>
        <AddressFields fields={fields.address.getFieldset()} countries={countries} />
      </fieldset>
      <TextField
        field={fields.phone}
        label={m.phone_phone()}
        type="tel"
        maxLength={40}
        autoComplete="off"
      />
      <LatinFields fields={fields.latin.getFieldset()} />
      <div>
        <Button kind={isFirst ? 'primary' : 'quiet'} size="normal">
          {m.depot_open()}
        </Button>
      </div>
    </Form>
  )
  if (isFirst) return asked
  return (
    <details open={errors.length > 0}>
      <summary className="link">{m.depot_open_another()}</summary>
      {asked}
    </details>
  )
}

/** In the order of the page: of the telephone it is said last what is wrong, and it stands before. */
const inOrder = (errors: readonly SummaryError[]): SummaryError[] =>
  errors.toSorted((one, other) => Number(isLatin(one)) - Number(isLatin(other)))

const isLatin = ({ id }: SummaryError): boolean => id?.startsWith('depot-latin') ?? false
