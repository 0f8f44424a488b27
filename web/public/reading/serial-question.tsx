import type { Model } from '#catalogue/model.ts'
import { textIn } from '#kernel/language.ts'
import { matchesPattern } from '#kernel/serial-pattern.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { errorOf, type FieldState } from '../../ui/field-state.ts'
import { TextField } from '../../ui/text-field.tsx'
import { LabelDrawing } from '../report/label-drawing.tsx'
import { type Placed, PlacePicture, placesOf, WhereItStands } from '../report/where-it-stands.tsx'
import { PhotoField } from './photo-field.tsx'
import { type Question, questionOf, type Reading } from './reading.ts'
import { WasRead } from './was-read.tsx'
import { WhichOne } from './which-one.tsx'

export type SerialQuestion = Question & {
  typed: string | null
  /** Where each model carries its number; of `right`, the one model that the number fits. */
  models: Placed[]
}

export function serialQuestion(
  reading: Reading,
  models: readonly Model[],
  url: URL,
): SerialQuestion {
  const question = questionOf(reading, 'serial', url)
  const only = question.is === 'right' ? question.read[0] : undefined
  const fitting = models.filter(
    ({ serialPattern }) => only && serialPattern && matchesPattern(only, serialPattern),
  )
  return {
    ...question,
    typed: reading.typed.serial ?? null,
    models: placesOf(only ? (fitting.length === 1 ? fitting : []) : models),
  }
}

/** What stands in the field first. */
export const firstSerial = ({ is, read, typed }: SerialQuestion): string | null =>
  is === 'right' ? (read[0] ?? null) : is === 'ask' ? typed : null

export const titleOf = ({ is }: SerialQuestion, otherwise: string): string =>
  is === 'right' ? m.read_serial_right() : is === 'which' ? m.read_serial_which() : otherwise

type Fields = { serial: FieldState; file: FieldState }

/** The serial number, typed, read from a photo of the label, or chosen of what was read. */
export function SerialFields({ question, fields }: { question: SerialQuestion; fields: Fields }) {
  const { is, read, typed, models } = question
  if (is === 'which')
    return (
      <WhichOne
        field={fields.serial}
        label={m.tell_serial()}
        kind="serial"
        read={read}
        typed={typed ?? undefined}
      />
    )
  return (
    <>
      {is === 'right' ? (
        <WasRead kind="serial" number={read[0] ?? ''}>
          <p>{m.read_label_compare()}</p>
          {models.map((model) => (
            <OnItsModel key={model.id} model={model} />
          ))}
        </WasRead>
      ) : (
        <LabelDrawing />
      )}
      <TextField
        field={fields.serial}
        label={m.tell_serial()}
        size="touch"
        plate
        autoComplete="off"
        maxLength={60}
      />
      <PhotoField
        field={fields.file}
        label={is === 'right' ? m.read_label_again() : m.read_label()}
        hint={m.read_label_hint()}
      />
      {is === 'ask' && <WhereItStands models={models} open={errorOf(fields.file) !== undefined} />}
    </>
  )
}

/** Where to look on the model that the number is of. */
function OnItsModel({ model }: { model: Placed }) {
  const { language } = useDesk()
  return (
    <div className="flex items-start justify-between gap-3 border-t border-line pt-2 text-small">
      <p>
        <span className="font-semibold">{textIn(model.name, language)}</span>{' '}
        <span className="block text-soft">{textIn(model.serialPlace, language)}</span>
      </p>
      <PlacePicture model={model} />
    </div>
  )
}
