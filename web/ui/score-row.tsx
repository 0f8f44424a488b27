import type { ReactNode } from 'react'
import { scores } from '#contacts/rating.ts'
import { FieldGroup } from './field.tsx'
import { type FieldState, textOf } from './field-state.ts'
import { scoreWord } from './score-word.ts'

/** One to five side by side, each a target for a thumb, with its word below the number. */
export function ScoreRow({ field, label }: { field: FieldState; label: ReactNode }) {
  const chosen = textOf(field)
  return (
    <FieldGroup field={field} label={label}>
      <div className="grid grid-cols-5 gap-1.5">
        {scores.map((score) => (
          <label
            key={score}
            className="relative grid min-h-19 content-start justify-items-center gap-0.5 rounded-control border border-edge px-0.5 py-2.5 text-center leading-tight hover:border-ink has-checked:border-ink has-checked:bg-ground has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={field.name}
              value={score}
              defaultChecked={String(score) === chosen}
              className="absolute inset-0 appearance-none focus-visible:outline-none"
            />
            <span className="text-h2 font-semibold">{score}</span>{' '}
            <span className="text-small text-soft">{scoreWord(score)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
