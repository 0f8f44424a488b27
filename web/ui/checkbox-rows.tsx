import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { FieldGroup } from './field.tsx'
import type { FieldState } from './field-state.ts'

export type CheckRow = {
  /** The name of this box in the form, when it differs from the group's. */
  name?: string
  value: string
  label: ReactNode
  says?: ReactNode
  checked?: boolean
  /** At the right of the row: a due time, a clause. */
  aside?: ReactNode
}

/** Rows to tick, one hairline between them: contents, notices, tasks. */
export function CheckboxRows({
  field,
  label,
  hint,
  rows,
  size = 'normal',
}: {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  rows: readonly CheckRow[]
  size?: 'normal' | 'touch'
}) {
  return (
    <FieldGroup field={field} label={label} hint={hint}>
      <div className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <Checkbox
            key={`${row.name ?? field.name} ${row.value}`}
            {...row}
            name={row.name ?? field.name}
            size={size}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** One box with its words; the whole row is the target. */
export function Checkbox({
  id,
  name,
  value,
  label,
  says,
  checked = false,
  aside,
  error,
  size = 'normal',
}: CheckRow & {
  id?: string
  name: string
  error?: string | undefined
  size?: 'normal' | 'touch'
}) {
  return (
    <label
      className={classes('flex items-start gap-3', size === 'touch' ? 'min-h-14 py-3.5' : 'py-2')}
    >
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={error ? true : undefined}
        className={classes(
          'mt-[2px] shrink-0 accent-ink',
          size === 'touch' ? 'size-6' : 'size-4.5',
        )}
      />
      <span className="min-w-0 grow">
        {label}
        {error && <span className="block text-small font-medium text-trouble">{error}</span>}
        {says && <span className="block text-small text-soft">{says}</span>}
      </span>
      {aside && <span className="shrink-0 text-small text-soft">{aside}</span>}
    </label>
  )
}
