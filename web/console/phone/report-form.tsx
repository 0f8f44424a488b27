import { type FormEvent, useEffect, useState } from 'react'
import { Form } from 'react-router'
import { isLanguage, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Caller } from './caller.tsx'
import { NextStep } from './next-step.tsx'
import type { Call } from './read-call.ts'
import { type Next, nexts, type ReportForm as Typed } from './report-schema.ts'
import { submitByKey } from './submit-by-key.ts'

const verbs: Record<Next, () => string> = {
  report: m.phone_do_report,
  resolve: m.phone_do_resolve,
  authorize: m.phone_do_authorize,
}

/** Who calls, what is wrong, and what comes of it: one form, one button. */
export function ReportForm({ call }: { call: Call }) {
  const { language, maker } = useDesk()
  const { serial, model, caller, way } = call
  const { fields, errors } = useSentForm<Typed>('report', {
    customer: {
      name: caller?.name,
      phone: caller?.phone,
      mail: caller?.mail,
      language: caller?.language ?? language,
      kind: caller?.kind ?? 'consumer',
      address: { country: maker.country, ...caller?.address },
    },
    next: 'report',
    how: 'advice',
    sendTo: way.dealer ? 'dealer' : 'depot',
  })
  const kept = nexts.find((one) => one === fields.next.initialValue)
  const [next, setNext] = useState<Next>(kept ?? 'report')
  const [spoken, setSpoken] = useState(caller?.language ?? language)
  useEffect(
    () => document.getElementById(caller ? 'report-fault' : 'report-customer.name')?.focus(),
    [caller],
  )
  const chosen = ({ target }: FormEvent<HTMLFormElement>) => {
    if (!(target instanceof HTMLInputElement)) return
    const step = nexts.find((one) => one === target.value)
    if (target.name === 'next' && step) setNext(step)
    if (target.name === 'customer.language')
      setSpoken(isLanguage(target.value) ? target.value : 'en')
  }
  const nowhere = next === 'authorize' && way.depots.length === 0
  return (
    <Form
      method="post"
      id="report"
      noValidate
      onChange={chosen}
      onKeyDown={submitByKey}
      className="grid gap-6"
    >
      <ErrorSummary errors={errors} />
      <CommandFields of="report" />
      <input type="hidden" name="serial" value={serial} />
      {model.one === null && (
        <Select
          field={fields.model}
          label={m.phone_model()}
          hint={m.phone_model_hint()}
          empty={m.first_run_choose()}
          choices={model.choices.map(({ number, name }) => ({
            value: number,
            label: `${number} · ${textIn(name, language)}`,
          }))}
        />
      )}
      <Caller call={call} field={fields.customer} needsAddress={next === 'authorize'} />
      <section className="grid gap-4">
        <h2 className="border-b border-line pb-1.5 text-body">{m.phone_fault_title()}</h2>
        <TextArea
          field={fields.fault}
          label={m.phone_fault()}
          hint={m.phone_fault_hint()}
          rows={2}
          maxLength={2000}
        />
        <TextArea
          field={fields.said}
          label={m.phone_said()}
          hint={m.phone_said_hint()}
          rows={2}
          maxLength={2000}
        />
      </section>
      <NextStep call={call} fields={fields} next={next} spoken={spoken} />
      <div>
        {nowhere ? (
          <BarredButton size="large" because={m.phone_no_depot()}>
            {verbs[next]()}
          </BarredButton>
        ) : (
          <Button kind="primary" size="large" shortcut="Ctrl ↵">
            {verbs[next]()}
          </Button>
        )}
      </div>
    </Form>
  )
}
