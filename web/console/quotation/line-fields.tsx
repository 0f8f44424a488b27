import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { controlLook } from '../../ui/control-look.ts'
import { Icon } from '../../ui/icon.tsx'
import type { TypedLine } from './lines.ts'

/** One of many, named above it. */
export function Chosen({
  name,
  label,
  value,
  look,
  onChange,
  children,
}: {
  name: string
  label: string
  value: string
  /** Its place in the row. */
  look: string
  onChange: (value: string) => void
  children: ReactNode
}) {
  return (
    <label className={classes('grid gap-1', look)}>
      <span className="text-small text-soft">{label}</span>
      <span className="relative block">
        <select
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${controlLook(undefined, 'normal')} appearance-none pe-9 text-ellipsis`}
        >
          {children}
        </select>
        <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center">
          <Icon name="down" size={16} />
        </span>
      </span>
    </label>
  )
}

/** One thing to type of a line, with what is wrong with it. */
export function Cell({
  at,
  name,
  label,
  value,
  errors,
  look,
  figures = false,
  wrong,
  placeholder,
  onChange,
}: {
  at: number
  name: keyof TypedLine
  label: string
  value: string
  errors: Readonly<Record<string, string[]>>
  look: string
  figures?: boolean
  /** What can be said against it while it is typed. */
  wrong?: string | undefined
  placeholder?: string
  onChange: (value: string) => void
}) {
  const full = `lines[${at}].${name}`
  const error = wrong ?? errors[full]?.[0]
  const id = `quote-${full}`
  return (
    <span className={classes('grid min-w-0 gap-1', look)}>
      <label htmlFor={id} className="text-small text-soft">
        {label}
      </label>
      {error && (
        <span id={`${id}-says`} className="text-small font-medium text-trouble">
          {error}
        </span>
      )}
      <input
        id={id}
        name={full}
        value={value}
        placeholder={placeholder}
        inputMode={figures ? 'decimal' : undefined}
        autoComplete="off"
        maxLength={figures ? 40 : 2000}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-says` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={classes(controlLook(error, 'normal'), figures && 'text-end')}
      />
    </span>
  )
}
