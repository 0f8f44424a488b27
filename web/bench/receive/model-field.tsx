import { type Texts, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import type { FieldState } from '../../ui/field-state.ts'
import { Select } from '../../ui/select.tsx'

/** The model, where the serial number alone doesn't tell it. */
export function ModelField({
  field,
  models,
}: {
  field: FieldState
  models: readonly { number: string; name: Texts }[]
}) {
  const { language } = useDesk()
  return (
    <Select
      field={field}
      label={m.dock_model()}
      hint={m.dock_model_hint()}
      empty={m.dock_model_by_serial()}
      choices={models.map(({ number, name }) => ({
        value: number,
        label: `${number} · ${textIn(name, language)}`,
      }))}
      size="touch"
    />
  )
}
