import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { FieldGroup } from './field.tsx'
import { type FieldState, textOf } from './field-state.ts'

export type Card = { value: string; label: ReactNode; says?: ReactNode }

/** Two to five answers to one question, each a whole target; the chosen one is framed in ink. */
export function RadioCards({
  field,
  label,
  hint,
  cards,
  columns = 1,
}: {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  cards: readonly Card[]
  columns?: 1 | 2 | 3
}) {
  const chosen = textOf(field)
  return (
    <FieldGroup field={field} label={label} hint={hint}>
      <div
        className={classes(
          'grid gap-2',
          columns === 2 && 'sm:grid-cols-2',
          columns === 3 && 'sm:grid-cols-3',
        )}
      >
        {cards.map((card) => (
          <label
            key={card.value}
            className="flex min-h-12 items-start gap-3 rounded-control border border-edge px-3.5 py-3 leading-snug hover:border-ink has-checked:border-ink has-checked:bg-ground has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={field.name}
              value={card.value}
              defaultChecked={card.value === chosen}
              className="mt-[3px] size-4.5 shrink-0 accent-ink focus-visible:outline-none"
            />
            <span>
              <span className="font-medium">{card.label}</span>
              {card.says && <span className="block text-small text-soft">{card.says}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
