import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type Segment = { value: string; label: ReactNode }

/**
 * Two to five short answers side by side, each 48 px high; the chosen one is ink and has a tick.
 * With `onChoose` the answer counts at once.
 */
export function Segments({
  name,
  legend,
  segments,
  chosen,
  form,
  onChoose,
}: {
  name: string
  /** What is asked; heard, not seen: the words beside it show it. */
  legend: string
  segments: readonly Segment[]
  chosen?: string | null
  form?: string
  onChoose?: (value: string) => void
}) {
  return (
    <fieldset className="inline-flex">
      <legend className="sr-only">{legend}</legend>
      {segments.map((segment, at) => (
        <label
          key={segment.value}
          className={classes(
            'relative inline-flex min-h-12 min-w-12 items-center justify-center gap-1.5 border border-edge bg-paper px-3 leading-tight whitespace-nowrap hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
            at === 0 ? 'rounded-s-control' : '-ms-px',
            at === segments.length - 1 && 'rounded-e-control',
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            form={form}
            defaultChecked={segment.value === chosen}
            onChange={onChoose && (() => onChoose(segment.value))}
            className="peer absolute size-0 opacity-0"
          />
          <span className="hidden peer-checked:inline">
            <Icon name="tick" size={16} />
          </span>
          {segment.label}
        </label>
      ))}
    </fieldset>
  )
}
