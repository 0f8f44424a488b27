/**
 * What a control needs to know of its field. Conform's field metadata has this shape; a plain
 * object does too.
 */
export type FieldState = {
  id: string
  name: string
  errors?: string[] | undefined
  initialValue?: unknown
}

/** A field that begins with this value; conform's own metadata can't be copied by spreading. */
export const startingWith = (field: FieldState, initialValue: unknown): FieldState => ({
  id: field.id,
  name: field.name,
  errors: field.errors,
  initialValue,
})

export type FieldSize = 'normal' | 'touch'

export const errorOf = (field: FieldState): string | undefined => field.errors?.[0]

/** The value to show first; an uploaded file or a nested value has none. */
export const textOf = (field: FieldState): string | undefined =>
  typeof field.initialValue === 'string' ? field.initialValue : undefined

/** Ties a control to the hint or error that stands between it and its label. */
export const describedBy = (field: FieldState, hint: unknown): string | undefined =>
  errorOf(field) || hint ? `${field.id}-says` : undefined
