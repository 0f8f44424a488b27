import { Form } from 'react-router'
import type { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { maker } from './agreement-forms.ts'
import type { Unit } from './read-unit.ts'
import type { registerForm } from './register-forms.ts'

/** What the register holds of the unit, to be corrected: an empty field says that it is not known. */
export function Correct({ unit: { device, dealers } }: { unit: Unit }) {
  const { language } = useDesk()
  const { fields, errors } = useSentForm<z.input<typeof registerForm>>('register', {
    barCode: device.barCode ?? '',
    madeOn: device.madeOn ?? '',
    shippedOn: device.shippedOn ?? '',
    soldOn: device.soldOn ?? '',
    handedOverOn: device.handedOverOn ?? '',
    seller: device.soldByMaker ? maker : (device.seller?.id ?? ''),
  })
  return (
    <details className="pt-2" open={errors.length > 0}>
      <summary className="link text-small">{m.unit_correct()}</summary>
      <Form method="post" id="register" noValidate preventScrollReset className="grid gap-3 pt-3">
        <ErrorSummary errors={errors} />
        <CommandFields of="register" />
        <input type="hidden" name="seen" value={device.version} />
        <p className="text-small text-soft">{m.unit_correct_says()}</p>
        <TextField field={fields.madeOn} label={m.unit_made()} type="date" />
        <TextField field={fields.shippedOn} label={m.unit_shipped()} type="date" />
        <Select
          field={fields.seller}
          label={m.unit_seller()}
          empty={m.unit_unknown()}
          choices={[{ value: maker, label: m.unit_maker() }, ...dealers]}
        />
        <TextField
          field={fields.soldOn}
          label={m.unit_sold()}
          hint={m.unit_sold_hint()}
          type="date"
        />
        <TextField field={fields.handedOverOn} label={m.unit_handed_over()} type="date" />
        <TextField field={fields.barCode} label={m.unit_bar_code()} autoComplete="off" />
        <fieldset className="grid gap-3">
          <legend className="pb-1.5 text-small text-soft">{m.unit_components()}</legend>
          {device.model.components.map(({ key, name }, at) => (
            <div key={key}>
              <input type="hidden" name={`components[${at}].key`} value={key} />
              <TextField
                field={{
                  id: `register-component-${at}`,
                  name: `components[${at}].serial`,
                  initialValue: device.componentSerials[key] ?? '',
                }}
                label={textIn(name, language)}
                plate
                autoComplete="off"
              />
            </div>
          ))}
        </fieldset>
        <Button size="normal">{m.unit_correct_save()}</Button>
      </Form>
    </details>
  )
}
