import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { Field } from './field.tsx'
import { describedBy, errorOf, type FieldSize, type FieldState, textOf } from './field-state.ts'

/** Where the content makes the size, `rows` no longer does: room for so many lines from the start. */
const room: Readonly<Record<number, string>> = {
  2: 'min-h-[calc(2lh+18px)]!',
  3: 'min-h-[calc(3lh+18px)]!',
  4: 'min-h-[calc(4lh+18px)]!',
  5: 'min-h-[calc(5lh+18px)]!',
  6: 'min-h-[calc(6lh+18px)]!',
  16: 'min-h-[calc(16lh+18px)]!',
}

/** Several lines; it grows with what is written. */
export function TextArea({
  field,
  label,
  hint,
  size = 'normal',
  rows = 3,
  placeholder,
  maxLength,
}: {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  size?: FieldSize
  rows?: number
  placeholder?: string
  maxLength?: number
}) {
  const error = errorOf(field)
  return (
    <Field field={field} label={label} hint={hint}>
      <textarea
        id={field.id}
        name={field.name}
        rows={rows}
        placeholder={placeholder}
        maxLength={maxLength}
        defaultValue={textOf(field)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={classes(
          controlLook(error, size),
          'field-sizing-content resize-y py-2',
          room[rows],
        )}
      />
    </Field>
  )
}
