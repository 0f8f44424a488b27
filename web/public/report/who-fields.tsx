import * as m from '../../messages/compiled/messages.js'
import type { FieldState } from '../../ui/field-state.ts'
import { TextField } from '../../ui/text-field.tsx'

/** Who it is, and how they are reached: by a link to a case of their own, or else by a person. */
export function WhoFields({
  fields,
  linked = false,
}: {
  fields: Readonly<Record<'name' | 'mail' | 'phone', FieldState>>
  linked?: boolean
}) {
  return (
    <>
      <TextField
        field={fields.name}
        label={m.tell_name()}
        hint={m.tell_name_hint()}
        autoComplete="name"
        size="touch"
      />
      <TextField
        field={fields.mail}
        label={m.tell_mail()}
        hint={linked ? m.tell_mail_hint() : undefined}
        type="email"
        autoComplete="email"
        size="touch"
      />
      <TextField
        field={fields.phone}
        label={m.tell_phone()}
        hint={linked ? m.tell_phone_hint() : m.tell_phone_abroad()}
        type="tel"
        autoComplete="tel"
        size="touch"
      />
    </>
  )
}
