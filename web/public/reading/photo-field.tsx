import type { ReactNode } from 'react'
import type { FieldState } from '../../ui/field-state.ts'
import { TextField } from '../../ui/text-field.tsx'

/** A photo in place of typing: a phone opens its camera for it. */
export const PhotoField = (about: { field: FieldState; label: ReactNode; hint: ReactNode }) => (
  <TextField {...about} type="file" accept="image/*" capture="environment" size="touch" />
)
