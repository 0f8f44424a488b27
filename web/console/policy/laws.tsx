import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox-rows.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SmallForm } from '../parts/small-form.tsx'
import type { lawForm } from './forms.ts'

export type Law = {
  id: string
  name: string
  article: string
  caution: string
  /** What the law gives at least; null: its sources name no length. */
  months: number | null
  /** As it was confirmed; null: it is off. */
  confirmed: { since: Date; months: number; models: string | null; makerTookOn: boolean } | null
}

/** What the law gives beside the policy: off until an administrator confirms it. */
export function Laws({ laws, mayConfirm }: { laws: readonly Law[]; mayConfirm: boolean }) {
  return (
    <section className="grid max-w-[760px] gap-3" aria-labelledby="laws-title">
      <h2 id="laws-title" className="text-body">
        {m.laws_title()}
      </h2>
      <p className="max-w-prose text-small text-soft">{m.laws_says()}</p>
      <ul className="divide-y divide-line border-y border-line">
        {laws.map((law) => (
          <li key={law.id} className="grid gap-1.5 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <h3 className="font-semibold">{law.name}</h3>
              <span className="text-small text-soft">
                {law.confirmed ? (
                  <>
                    {m.laws_on()} <DateText at={law.confirmed.since} weekday={false} year />
                  </>
                ) : (
                  m.laws_off()
                )}
              </span>
            </div>
            <p className="text-small">{law.article}</p>
            <p className="max-w-prose text-small text-soft">{law.caution}</p>
            {law.confirmed && <Confirmed confirmed={law.confirmed} />}
            {mayConfirm &&
              (law.confirmed ? (
                <SmallForm of="endLaw" about={law.id} sends={{ layer: law.id }}>
                  {m.laws_end()}
                </SmallForm>
              ) : (
                <Confirm law={law} />
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Confirmed({ confirmed }: { confirmed: NonNullable<Law['confirmed']> }) {
  const { months, models, makerTookOn } = confirmed
  const said = [
    m.agreement_months({ count: months }),
    models ?? m.policy_all_models(),
    makerTookOn ? m.laws_maker() : m.laws_seller(),
  ]
  return <p className="text-small font-medium">{said.join(m.list_comma())}</p>
}

function Confirm({ law }: { law: Law }) {
  const of = `law-${law.id}`
  const { fields, errors, refusal } = useSentForm<z.input<typeof lawForm>>('confirmLaw')
  return (
    <details>
      <summary className="link text-small">{m.laws_confirm()}</summary>
      <Form method="post" id={of} noValidate preventScrollReset className="grid gap-3 pt-3">
        <ErrorSummary errors={errors} />
        {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
        <CommandFields of="confirmLaw" about={law.id} />
        <input type="hidden" name="layer" value={law.id} />
        <TextField
          field={{
            id: `${of}-months`,
            name: fields.months.name,
            errors: fields.months.errors,
            initialValue: law.months === null ? '' : String(law.months),
          }}
          label={m.policy_months()}
          hint={law.months === null ? m.laws_months_needed() : m.laws_months_least()}
          inputMode="numeric"
        />
        <TextField
          field={{ id: `${of}-models`, name: fields.models.name, errors: fields.models.errors }}
          label={m.laws_models()}
          hint={m.laws_models_hint()}
        />
        <Checkbox
          name="makerTookOn"
          value="on"
          label={m.laws_took_on()}
          says={m.laws_took_on_says()}
        />
        <Button size="normal">{m.laws_confirm_do()}</Button>
      </Form>
    </details>
  )
}
