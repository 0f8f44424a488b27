import * as m from '../../messages/compiled/messages.js'
import { CheckboxRows } from '../../ui/checkbox-rows.tsx'
import type { FieldState } from '../../ui/field-state.ts'
import { TextField } from '../../ui/text-field.tsx'

type Field =
  | 'nameEn'
  | 'nameZh'
  | 'hotline'
  | 'hoursEn'
  | 'hoursZh'
  | 'colour'
  | 'logo'
  | 'withoutLogo'

/** What the maker says of itself. */
export function MakerFields({
  fields,
  hasLogo,
}: {
  fields: Readonly<Record<Field, FieldState>>
  hasLogo: boolean
}) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.nameEn} label={m.maker_name_en()} maxLength={200} />
        <TextField field={fields.nameZh} label={m.maker_name_zh()} maxLength={200} />
      </div>
      <TextField field={fields.hotline} label={m.maker_hotline()} type="tel" maxLength={40} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          field={fields.hoursEn}
          label={m.maker_hours_en()}
          hint={m.maker_hours_hint()}
          maxLength={200}
        />
        <TextField field={fields.hoursZh} label={m.maker_hours_zh()} maxLength={200} />
      </div>
      <TextField
        field={fields.colour}
        label={m.maker_colour()}
        hint={m.maker_colour_hint()}
        placeholder="#0b4ea2"
        maxLength={7}
        plate
      />
      <TextField
        field={fields.logo}
        label={m.maker_logo()}
        hint={m.maker_logo_hint()}
        type="file"
        accept="image/jpeg,image/png,image/webp"
      />
      {hasLogo && (
        <CheckboxRows
          field={fields.withoutLogo}
          label={m.maker_logo_now()}
          rows={[{ value: 'yes', label: m.maker_logo_remove() }]}
        />
      )}
    </>
  )
}
