import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { Field } from './field.tsx'
import { describedBy, errorOf, type FieldSize, type FieldState, textOf } from './field-state.ts'
import { Icon } from './icon.tsx'

export type Choice = { value: string; label: string }

/** One of many; the browser's own list. For two to five choices take radio cards. */
export function Select({
  field,
  label,
  hint,
  choices,
  empty,
  size = 'normal',
}: {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  choices: readonly Choice[]
  /** The words of “nothing chosen yet”; without them the first choice stands. */
  empty?: string
  size?: FieldSize
}) {
  const error = errorOf(field)
  return (
    <Field field={field} label={label} hint={hint}>
      <span className="relative block">
        <select
          id={field.id}
          name={field.name}
          defaultValue={textOf(field)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(field, hint)}
          className={classes(controlLook(error, size), 'appearance-none pe-9')}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center">
          <Icon name="down" size={16} />
        </span>
      </span>
    </Field>
  )
}
