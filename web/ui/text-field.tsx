import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { Field } from './field.tsx'
import { describedBy, errorOf, type FieldSize, type FieldState, textOf } from './field-state.ts'

/** One line to type in. `plate` for numbers that are read aloud. */
export function TextField({
  field,
  label,
  hint,
  size = 'normal',
  plate = false,
  ref,
  ...input
}: {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  size?: FieldSize
  plate?: boolean
  ref?: Ref<HTMLInputElement>
} & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'autoComplete'
  | 'inputMode'
  | 'readOnly'
  | 'placeholder'
  | 'autoFocus'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'step'
  | 'required'
  | 'list'
  | 'accept'
  | 'multiple'
  | 'capture'
>) {
  const error = errorOf(field)
  return (
    <Field field={field} label={label} hint={hint}>
      <input
        ref={ref}
        id={field.id}
        name={field.name}
        defaultValue={input.type === 'file' ? undefined : textOf(field)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={classes(
          controlLook(error, size),
          plate && 'font-plate',
          input.type === 'file' && (size === 'touch' ? 'py-3.5' : 'py-2'),
        )}
        {...input}
      />
    </Field>
  )
}
