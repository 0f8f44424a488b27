import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Part } from '../case/facts/part.tsx'
import { SmallForm } from '../parts/small-form.tsx'
import type { Unit } from './read-unit.ts'
import type { relabelForm } from './register-forms.ts'

/** Labels that the depot changed itself: an altered label of this unit may be one of these. */
export function Relabels({ unit: { relabels, mayRelabel } }: { unit: Unit }) {
  const { fields, errors } = useSentForm<z.input<typeof relabelForm>>('relabel')
  const { errors: more } = useSentForm('withdrawRelabel')
  if (relabels.length === 0 && !mayRelabel) return null
  return (
    <Part title={m.relabel_title()}>
      <ErrorSummary errors={more} />
      {relabels.length === 0 && <p className="text-small text-soft">{m.relabel_none()}</p>}
      <ul className="divide-y divide-line">
        {relabels.map(({ id, relabelledOn, formerSerial, withdrawn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-1.5">
            <span className={withdrawn ? 'text-soft line-through' : undefined}>
              <DateText at={relabelledOn} weekday={false} year />
            </span>
            {formerSerial ? (
              <Plate kind="serial" value={formerSerial} />
            ) : (
              <span className="text-small text-soft">{m.relabel_unreadable()}</span>
            )}
            {withdrawn ? (
              <span className="text-small text-soft">{m.proof_withdrawn()}</span>
            ) : (
              mayRelabel && (
                <SmallForm of="withdrawRelabel" about={id} sends={{ id }}>
                  {m.proof_withdraw()}
                </SmallForm>
              )
            )}
          </li>
        ))}
      </ul>
      {mayRelabel && (
        <details key={relabels.length} className="pt-2" open={errors.length > 0}>
          <summary className="link text-small">{m.relabel_add()}</summary>
          <Form
            method="post"
            id="relabel"
            noValidate
            preventScrollReset
            className="grid gap-3 pt-3"
          >
            <ErrorSummary errors={errors} />
            <CommandFields of="relabel" />
            <TextField field={fields.relabelledOn} label={m.relabel_on()} type="date" />
            <TextField
              field={fields.formerSerial}
              label={m.relabel_former()}
              hint={m.relabel_former_hint()}
              plate
              autoComplete="off"
            />
            <Button size="normal">{m.relabel_add()}</Button>
          </Form>
        </details>
      )}
    </Part>
  )
}
