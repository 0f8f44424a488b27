import * as m from '../messages/compiled/messages.js'
import { Icon } from './icon.tsx'

export type SummaryError = { id: string; says: string }

/** What must be mended, in the very sentences of the fields, each leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly SummaryError[] }) {
  if (errors.length === 0) return null
  return (
    <section
      role="alert"
      className="flex gap-3 rounded-control border-2 border-trouble-solid px-4 py-3"
    >
      <span className="pt-0.5 text-trouble">
        <Icon name="trouble" />
      </span>
      <div className="min-w-0">
        <p className="font-semibold text-trouble">{m.errors_count({ count: errors.length })}</p>
        <ul>
          {errors.map((error) => (
            <li key={error.id}>
              <a href={`#${error.id}`} className="link text-trouble">
                {error.says}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
