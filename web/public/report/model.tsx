import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Plate } from '../../ui/plate.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { strangerHere } from '../maker-here.ts'
import { type Draft, draftOf, goOn } from './draft.ts'
import { Step } from './step.tsx'
import { asTyped, inOrder, modelForm, next, stillFromCheck } from './steps.ts'

/** More than so many don't stand side by side. */
const mostCards = 6

export const loader = loading(async (asked) => {
  const { serial = '', model } = inOrder(draftOf(asked), '/report/cover')
  const models = await asked.app.catalogue.listModels(strangerHere(asked))
  return {
    serial,
    model,
    models: models.map(({ number, name }) => ({ number, name })),
    change: stillFromCheck(asked.url, '/report'),
  }
})

export const action = acting({
  next: form(modelForm, async (submitted) => {
    const { app, value, url } = submitted
    const kept = inOrder(draftOf(submitted), '/report/cover')
    const draft: Draft = { ...kept, model: value.model }
    await app.devices.modelNamed(strangerHere(submitted), { serial: draft.serial ?? '', ...value })
    return goOn(submitted, draft, next(url, '/report'))
  }),
  back: form(asTyped, async (submitted) => {
    const draft = { ...draftOf(submitted), model: submitted.value.model }
    return goOn(submitted, draft, stillFromCheck(submitted.url, '/report'))
  }),
})

export const meta = titled(() => m.tell_model_title())

export default function ModelOfIt() {
  const { serial, model, models, change } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const { fields, errors } = useSentForm<z.input<typeof modelForm>>('next', {
    model: model ?? null,
  })
  const shown = models.map(({ number, name }) => ({ number, name: textIn(name, language) }))
  return (
    <Step
      path="/report"
      still
      title={m.tell_model_title()}
      says={m.tell_model_says()}
      errors={errors}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Plate kind="serial" value={serial} size="head" />
        <a className="link py-1" href={change}>
          {m.tell_serial_change()}
        </a>
      </p>
      {models.length <= mostCards ? (
        <RadioCards
          field={fields.model}
          label={m.tell_model()}
          cards={shown.map(({ number, name }) => ({ value: number, label: name, says: number }))}
        />
      ) : (
        <Select
          field={fields.model}
          label={m.tell_model()}
          size="touch"
          empty={m.tell_model_choose()}
          choices={shown.map(({ number, name }) => ({ value: number, label: `${name} ${number}` }))}
        />
      )}
    </Step>
  )
}
