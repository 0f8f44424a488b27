import * as m from '../messages/compiled/messages.js'
import { Icon } from './icon.tsx'

/** `id` of the field, null: the whole form was refused; `field` is its label. */
export type SummaryError = { id: string | null; says: string; field?: string | null }

/**
 * Why the form was refused as a whole; then what must be mended, by the field’s label and in its
 * very sentence, each leading to its field.
 */
export function ErrorSummary({ errors }: { errors: readonly SummaryError[] }) {
  if (errors.length === 0) return null
  const whole = errors.filter((error) => error.id === null)
  const fields = errors.filter((error) => error.id !== null)
  return (
    <section
      role="alert"
      className="flex gap-3 rounded-control border-2 border-trouble-solid px-4 py-3"
    >
      <span className="pt-0.5 text-trouble">
        <Icon name="trouble" />
      </span>
      <div className="min-w-0">
        {whole.map((error) => (
          <p key={error.says} className="font-semibold text-trouble">
            {error.says}
          </p>
        ))}
        {fields.length > 0 && (
          <p className="font-semibold text-trouble">{m.errors_count({ count: fields.length })}</p>
        )}
        {fields.length > 0 && (
          <ul>
            {fields.map((error) => (
              <li key={error.id}>
                <a href={`#${error.id}`} className="link text-trouble">
                  {error.field ? m.errors_of({ field: error.field, says: error.says }) : error.says}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
