import { staffRoles } from '#access/roles.ts'
import { languages } from '#kernel/language.ts'
import * as m from '../../messages/compiled/messages.js'
import type { FieldState } from '../../ui/field-state.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { languageWord, roleWord } from '../words/case-word.ts'
import { dutyWord } from './duty-word.ts'

/** Name, role and language of a colleague. */
export function PersonFields({
  fields,
}: {
  fields: { name: FieldState; role: FieldState; language: FieldState }
}) {
  return (
    <>
      <TextField field={fields.name} label={m.staff_name()} autoComplete="off" />
      <Select
        field={fields.role}
        label={m.staff_role()}
        choices={staffRoles.map((role) => ({
          value: role,
          label: `${roleWord(role)} · ${dutyWord(role)}`,
        }))}
      />
      <Select
        field={fields.language}
        label={m.staff_language()}
        choices={languages.map((value) => ({ value, label: languageWord(value) }))}
      />
    </>
  )
}
