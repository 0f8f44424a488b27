import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { errorOf, type FieldState } from './field-state.ts'

/** Label, then hint or error, then the control: what is read before it is typed. */
export function Field({
  field,
  label,
  hint,
  children,
}: {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  children: ReactNode
}) {
  const error = errorOf(field)
  return (
    <div className="grid content-start gap-1.5">
      <div>
        <label htmlFor={field.id} className="font-semibold">
          {label}
        </label>
        <FieldNote id={`${field.id}-says`} error={error} hint={hint} />
      </div>
      {children}
    </div>
  )
}

/** A group of choices under one question. */
export function FieldGroup({
  field,
  label,
  hint,
  children,
}: {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={`${field.id}-says`}
      className="grid gap-2 focus-visible:outline-none"
    >
      <legend className="pb-1.5 font-semibold">{label}</legend>
      <div className="-mt-2 empty:hidden">
        <FieldNote id={`${field.id}-says`} error={errorOf(field)} hint={hint} />
      </div>
      {children}
    </fieldset>
  )
}

function FieldNote({
  id,
  error,
  hint,
}: {
  id: string
  error: string | undefined
  hint: ReactNode
}) {
  if (!error && !hint) return null
  return (
    <p id={id} className={classes('text-small', error ? 'font-medium text-trouble' : 'text-soft')}>
      {error ?? hint}
    </p>
  )
}
