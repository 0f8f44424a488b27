import type { ReactNode } from 'react'
import { longestText, packingLimits } from '#catalogue/model.ts'
import { generalPacking } from '#catalogue/packing.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { CheckboxRows } from '../../ui/checkbox-rows.tsx'
import type { FieldState } from '../../ui/field-state.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type Field =
  | 'nameEn'
  | 'nameZh'
  | 'placeEn'
  | 'placeZh'
  | 'picture'
  | 'withoutPicture'
  | 'packing'
  | 'linesEn'
  | 'linesZh'

/** What customers are told of a model: its name, where its number stands, how it is packed. */
export function ModelFields({
  fields,
  hasPicture,
  hasOwnPacking,
}: {
  fields: Readonly<Record<Field, FieldState>>
  hasPicture: boolean
  /** As it is chosen now; the lines that were typed wait while it is not. */
  hasOwnPacking: boolean
}) {
  return (
    <>
      <InBoth>
        <TextField field={fields.nameEn} label={m.maker_name_en()} maxLength={longestText} />
        <TextField field={fields.nameZh} label={m.maker_name_zh()} maxLength={longestText} />
      </InBoth>
      <InBoth>
        <TextArea
          field={fields.placeEn}
          label={m.model_place_en()}
          rows={2}
          maxLength={longestText}
        />
        <TextArea
          field={fields.placeZh}
          label={m.model_place_zh()}
          rows={2}
          maxLength={longestText}
        />
      </InBoth>
      <TextField
        field={fields.picture}
        label={m.model_picture()}
        hint={m.model_picture_hint()}
        type="file"
        accept="image/jpeg,image/png,image/webp"
      />
      {hasPicture && (
        <CheckboxRows
          field={fields.withoutPicture}
          label={m.model_picture_now()}
          rows={[{ value: 'yes', label: m.model_picture_remove() }]}
        />
      )}
      <RadioCards
        field={fields.packing}
        label={m.model_packing()}
        columns={2}
        cards={[
          {
            value: 'general',
            label: m.model_packing_general(),
            says: m.model_packing_general_says(),
          },
          { value: 'own', label: m.model_packing_own(), says: m.model_packing_own_says() },
        ]}
      />
      {!hasOwnPacking && <General />}
      <div className={hasOwnPacking ? undefined : 'hidden'}>
        <InBoth>
          <TextArea
            field={fields.linesEn}
            label={m.model_lines_en()}
            hint={m.model_lines_hint({ most: packingLimits.lines })}
            rows={6}
          />
          <TextArea
            field={fields.linesZh}
            label={m.model_lines_zh()}
            hint={m.model_lines_hint({ most: packingLimits.lines })}
            rows={6}
          />
        </InBoth>
      </div>
    </>
  )
}

const InBoth = ({ children }: { children: ReactNode }) => (
  <div className="grid gap-4 sm:grid-cols-2">{children}</div>
)

/** On a wide screen the preview beside the form shows it. */
function General() {
  const { language } = useDesk()
  return (
    <ul className="-mt-3 grid list-disc gap-1 pl-5 text-soft lg:hidden">
      {generalPacking.map((line) => (
        <li key={line.en}>{textIn(line, language)}</li>
      ))}
    </ul>
  )
}
