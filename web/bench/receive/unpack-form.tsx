import { type KeyboardEvent, useRef } from 'react'
import { Form } from 'react-router'
import { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import type { Texts } from '#kernel/language.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { needed } from '../../forms/needed.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TwoSides } from '../two-sides.tsx'
import { isChosen, useScans } from '../use-scans.ts'
import { type Counts, DeclaredContents, FurtherContents } from './contents.tsx'
import { ModelField } from './model-field.tsx'
import { boxOf, countsField } from './unpacking.ts'
import { WhichUnit } from './which-unit.tsx'

export const receiptForm = z.object({
  counts: countsField,
  serial: needed(m.dock_need_serial, 60),
  model: z.string().trim().max(60).optional(),
  unit: z.enum(['same', 'other']).optional(),
  text: z.string().trim().max(2000).optional(),
})

/**
 * Contents first, the serial number last: a scanner ends with Enter, so that scanning the unit
 * receives it, wherever the page was touched before.
 */
export function UnpackForm({
  file,
  joins,
  models,
}: {
  file: CaseView
  /** The parcel was not announced for this case: it is the unit's open one. */
  joins: boolean
  models: readonly { number: string; name: Texts }[]
}) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof receiptForm>>('receive')
  // What conform keeps of a record has no type of its own.
  const counts = (fields.counts.initialValue ?? {}) as Counts
  const { declared, further } = boxOf(file)
  const differs = refusal?.rule === 'receive.serial_differs' || Boolean(fields.unit.initialValue)
  const needsModel = refusal?.rule.startsWith('device.model_') || Boolean(fields.model.initialValue)
  const serial = useRef<HTMLInputElement>(null)
  useScans(serial)
  return (
    <Form
      method="post"
      id="receive"
      noValidate
      onKeyDown={(event) => chosenSendsNothing(event, serial.current)}
    >
      <TwoSides
        left={
          <div className="grid gap-5">
            {joins && (
              <p className="rounded-control border border-line bg-paper px-4 py-3">
                {m.dock_joins()}
              </p>
            )}
            <div>
              <h1 className="text-h2">{m.dock_contents_title()}</h1>
              <p className="text-soft">
                {declared.length > 0 ? m.dock_contents_says() : m.dock_contents_none()}
              </p>
            </div>
            {declared.length > 0 && <DeclaredContents items={declared} counts={counts} />}
            {file.otherContents && (
              <p className="break-words whitespace-pre-line">
                <span className="block text-small font-semibold text-soft">
                  {m.dock_other_contents()}
                </span>
                {file.otherContents}
              </p>
            )}
            {further.length > 0 && (
              <section>
                <h2 className="pb-1.5 text-small font-semibold text-soft">
                  {declared.length > 0 ? m.dock_further() : m.dock_in_the_box()}
                </h2>
                <FurtherContents items={further} counts={counts} />
              </section>
            )}
          </div>
        }
        right={
          <div className="grid gap-5">
            <div>
              <h2 className="text-small font-semibold text-soft">{m.bench_customer_says()}</h2>
              <p className="text-h2 font-semibold break-words">
                {file.fault ?? m.bench_no_fault()}
              </p>
            </div>
            {refusal?.rule !== 'receive.serial_differs' && <ErrorSummary errors={errors} />}
            <CommandFields of="receive" version={file.version} />
            {differs && <WhichUnit field={fields.unit} refusal={refusal} />}
            {needsModel && <ModelField field={fields.model} models={models} />}
            <div className="grid gap-2">
              <TextField
                ref={serial}
                field={fields.serial}
                label={m.dock_serial()}
                hint={m.dock_serial_hint()}
                size="touch"
                plate
                autoComplete="off"
              />
              <p className="flex flex-wrap items-center gap-2 text-small text-soft">
                {m.dock_serial_declared()}
                <Plate kind="serial" value={file.serials.declared} bare />
              </p>
            </div>
            <TextArea
              field={fields.text}
              label={m.dock_note()}
              hint={m.dock_note_hint()}
              size="touch"
              rows={2}
              maxLength={2000}
            />
            <Button kind="primary" size="touch" wide>
              {m.dock_receive()}
            </Button>
          </div>
        }
      />
    </Form>
  )
}

/** Enter on an answer would send half a form: the unit is still to be scanned. */
function chosenSendsNothing(event: KeyboardEvent, serial: HTMLInputElement | null): void {
  if (event.key !== 'Enter' || !isChosen(event.target)) return
  event.preventDefault()
  serial?.focus()
}
