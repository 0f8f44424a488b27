import { useState } from 'react'
import { Form } from 'react-router'
import { z } from 'zod'
import { languages, type Texts } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { addressForm } from '../../forms/address.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { needed } from '../../forms/needed.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { AddressFields } from '../../ui/address-fields.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { languageCards } from '../../ui/language-cards.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import type { Choice } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Counts, FurtherContents } from './contents.tsx'
import { ModelField } from './model-field.tsx'
import { countsField } from './unpacking.ts'

export const slipForm = z.object({
  serial: needed(m.dock_need_serial, 60),
  model: z.string().trim().max(60).optional(),
  name: needed(m.dock_need_name, 120),
  phone: z.string().trim().max(40).optional(),
  mail: z.email().max(254).optional(),
  language: z.enum(languages),
  address: addressForm,
  fault: needed(m.dock_need_fault),
  takenOn: z.iso.date().optional(),
  counts: countsField,
})

type Model = { number: string; name: Texts; contents: readonly { key: string; name: Texts }[] }

/**
 * A parcel with only a paper slip: its four facts (name, return address, serial number, fault)
 * open the case at the dock; all else may stay empty.
 */
export function SlipForm({
  serial,
  model,
  models,
  countries,
  today,
}: {
  serial: string
  /** The model that the serial number tells, if it does. */
  model: string
  models: readonly Model[]
  countries: readonly Choice[]
  /** The courier can't have taken it later. */
  today: string
}) {
  const { language } = useDesk()
  const { fields, errors } = useSentForm<z.input<typeof slipForm>>('slip', {
    serial,
    model,
    language,
  })
  const counts = (fields.counts.initialValue ?? {}) as Counts
  const [number, setNumber] = useState(String(fields.model.initialValue ?? ''))
  const known =
    models.find((one) => one.number === number) ?? (models.length === 1 ? models[0] : undefined)
  const box = known?.contents.map(({ key, name }) => ({ key, name, declared: 0 })) ?? []
  return (
    <Form
      method="post"
      id="slip"
      noValidate
      className="mx-auto grid max-w-[880px] gap-6"
      onChange={(event) => {
        const { target } = event
        if (target instanceof HTMLSelectElement && target.name === 'model') setNumber(target.value)
      }}
    >
      <div>
        <h1>{m.dock_slip_title()}</h1>
        <p className="text-soft">{m.dock_slip_facts()}</p>
      </div>
      <ErrorSummary errors={errors} />
      <CommandFields of="slip" />
      <Part title={m.dock_slip_unit()}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            field={fields.serial}
            label={m.dock_serial()}
            hint={m.dock_serial_hint()}
            size="touch"
            plate
            autoComplete="off"
          />
          <ModelField field={fields.model} models={models} />
        </div>
        <TextArea
          field={fields.fault}
          label={m.dock_slip_fault()}
          hint={m.dock_slip_fault_hint()}
          size="touch"
          maxLength={2000}
        />
      </Part>
      <Part title={m.dock_slip_who()}>
        <TextField field={fields.name} label={m.dock_slip_name()} size="touch" autoComplete="off" />
        <AddressFields fields={fields.address.getFieldset()} countries={countries} size="touch" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            field={fields.phone}
            label={m.dock_slip_phone()}
            hint={m.dock_slip_if_there()}
            type="tel"
            size="touch"
            autoComplete="off"
          />
          <TextField
            field={fields.mail}
            label={m.dock_slip_mail()}
            hint={m.dock_slip_if_there()}
            type="email"
            size="touch"
            autoComplete="off"
          />
        </div>
        <RadioCards
          field={fields.language}
          label={m.dock_slip_language()}
          columns={2}
          cards={languageCards}
        />
      </Part>
      <Part title={m.dock_slip_parcel()}>
        <div className="sm:w-1/2">
          <TextField
            field={fields.takenOn}
            label={m.dock_slip_taken()}
            hint={m.dock_slip_taken_hint()}
            type="date"
            max={today}
            size="touch"
          />
        </div>
        {box.length > 0 && (
          <div className="grid gap-1.5">
            <h3 className="font-semibold">{m.dock_in_the_box()}</h3>
            <FurtherContents key={known?.number} items={box} counts={counts} />
          </div>
        )}
      </Part>
      <div className="flex flex-wrap gap-3 pb-6">
        <Button kind="primary" size="touch">
          {m.dock_slip_open_case()}
        </Button>
        <ButtonLink href="/desk/receive" size="touch">
          {m.bench_cancel()}
        </ButtonLink>
      </div>
    </Form>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-4 rounded-control border border-line bg-paper p-5">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
