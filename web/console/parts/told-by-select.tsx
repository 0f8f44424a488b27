import { waysToTell } from '#cases/told-by.ts'
import * as m from '../../messages/compiled/messages.js'
import type { FieldState } from '../../ui/field-state.ts'
import { Select } from '../../ui/select.tsx'
import { toldByWord } from '../words/case-word.ts'

/** By which way a customer is told; left empty nothing is chosen. */
export function ToldBySelect({ field }: { field: FieldState }) {
  return (
    <Select
      field={field}
      label={m.correct_told_by()}
      empty={m.correct_told_by_unset()}
      choices={waysToTell.map((value) => ({ value, label: toldByWord(value) }))}
    />
  )
}
