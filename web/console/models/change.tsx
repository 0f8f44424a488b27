import { useState } from 'react'
import { Form, useSearchParams } from 'react-router'
import type { z } from 'zod'
import { generalPacking } from '#catalogue/packing.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { DoneLine } from '../../ui/done-line.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type FieldState, textOf } from '../../ui/field-state.ts'
import { CustomersView, type Told } from './customers-view.tsx'
import { Facts } from './facts.tsx'
import { type Field, ModelFields } from './fields.tsx'
import type { modelForm } from './forms.ts'
import { paired } from './lines.ts'
import type { ShownModel } from './one.tsx'

/** What customers are told of a model, to be changed; beside it what they will see. */
export function Change({ model }: { model: ShownModel }) {
  const [params] = useSearchParams()
  const packing = model.packing ?? generalPacking
  const { fields, errors, refusal } = useSentForm<z.input<typeof modelForm>>('model', {
    nameEn: model.name.en,
    nameZh: model.name['zh-CN'] ?? '',
    placeEn: model.serialPlace.en,
    placeZh: model.serialPlace['zh-CN'] ?? '',
    packing: model.packing ? 'own' : 'general',
    linesEn: packing.map((line) => line.en).join('\n'),
    linesZh: packing.map((line) => line['zh-CN'] ?? '').join('\n'),
  })
  const [told, setTold] = useState(() => toldIn(fields))
  return (
    <>
      {params.get('done') === 'saved' && errors.length === 0 && (
        <DoneLine>{m.maker_saved()}</DoneLine>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,640px)_392px]">
        <div className="grid gap-5">
          <ErrorSummary errors={errors} />
          {refusal?.rule === 'model.changed' && (
            <section className="grid gap-3 border-b border-line pb-5">
              <h2 className="text-body">{m.model_now()}</h2>
              <Facts model={model} />
            </section>
          )}
          <Form
            method="post"
            id="model"
            encType="multipart/form-data"
            noValidate
            className="grid gap-6"
            onChange={({ currentTarget }) => setTold(toldTyped(new FormData(currentTarget)))}
          >
            <CommandFields of="model" />
            <input type="hidden" name="seen" value={model.version} />
            <ModelFields
              fields={fields}
              hasPicture={model.serialPlacePicture !== null}
              hasOwnPacking={told.packing !== null}
            />
            <div>
              <Button kind="primary" size="normal">
                {m.maker_save()}
              </Button>
            </div>
          </Form>
        </div>
        <CustomersView model={model} told={told} />
      </div>
    </>
  )
}

const toldBy = (text: (name: Field) => string): Told => ({
  name: { en: text('nameEn'), 'zh-CN': text('nameZh') },
  serialPlace: { en: text('placeEn'), 'zh-CN': text('placeZh') },
  packing: text('packing') === 'own' ? paired(text('linesEn'), text('linesZh')) : null,
})

const toldIn = (fields: Readonly<Record<Field, FieldState>>): Told =>
  toldBy((name) => textOf(fields[name]) ?? '')

const toldTyped = (typed: FormData): Told => toldBy((name) => String(typed.get(name) ?? ''))
