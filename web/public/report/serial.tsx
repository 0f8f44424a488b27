import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { isRefusal } from '#kernel/refusal.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { TextField } from '../../ui/text-field.tsx'
import { unbroken } from '../unbroken.ts'
import { draftOf, goOn, strangerHere } from './draft.ts'
import { LabelDrawing } from './label-drawing.tsx'
import { Step } from './step.tsx'
import { next, serialForm, stillFromCheck } from './steps.ts'
import { placesOf, WhereItStands } from './where-it-stands.tsx'

export const loader = loading(async (asked) => {
  const { app } = asked
  const draft = draftOf(asked)
  const models = await app.catalogue.listModels(strangerHere(asked))
  return {
    serial: draft.done ? undefined : draft.serial,
    models: placesOf(models),
  }
})

export const action = acting({
  next: form(serialForm, async (submitted) => {
    const { app, ip, value, url } = submitted
    const { organizationId } = strangerHere(submitted)
    const may = await app.cases.askCover({ organizationId, ip, serial: value.serial })
    const kept = draftOf(submitted)
    // Whoever has reported begins anew: another unit, another report.
    const { model: _, ...before } = kept.done ? draftOf({ ...submitted, cookies: '' }) : kept
    const draft = { ...before, serial: value.serial, quiet: may ? undefined : 'yes' }
    try {
      await app.devices.modelNamed(strangerHere(submitted), value)
    } catch (error) {
      if (!isRefusal(error) || error.rule !== 'device.model_needed') throw error
      const model = kept.serial === value.serial ? kept.model : undefined
      return goOn(submitted, { ...draft, model }, stillFromCheck(url, '/report/model'))
    }
    return goOn(submitted, draft, next(url, '/report'))
  }),
})

export const meta = titled(() => m.tell_serial_title())

export default function Serial() {
  const { serial, models } = useLoaderData<typeof loader>()
  const { maker } = useDesk()
  const { fields, errors } = useSentForm<z.input<typeof serialForm>>('next', {
    serial: serial ?? null,
  })
  return (
    <Step path="/report" title={m.tell_serial_title()} says={m.tell_serial_says()} errors={errors}>
      <LabelDrawing />
      <TextField
        field={fields.serial}
        label={m.tell_serial()}
        size="touch"
        plate
        autoComplete="off"
        maxLength={60}
      />
      <WhereItStands models={models} />
      <details className="text-small">
        <summary className="link w-fit py-1">{m.tell_serial_lost()}</summary>
        <p className="pt-1 text-soft">
          {m.tell_serial_lost_says({ hotline: unbroken(maker.hotline) })}
        </p>
      </details>
    </Step>
  )
}
