import * as m from '../../messages/compiled/messages.js'
import { type CustomersCase, casePath } from './reach.ts'

/** Small photos in a row, each leading to itself in full; other files by their name. */
export function Photos({
  token,
  file,
  ids,
}: {
  token: string
  file: CustomersCase
  ids: readonly string[]
}) {
  const known = [...new Set(ids)].flatMap((id) => file.attachments.filter((one) => one.id === id))
  if (known.length === 0) return null
  return (
    <ul className="grid grid-cols-3 gap-2">
      {known.map(({ id, kind }, at) => (
        <li key={id}>
          <a
            href={casePath(token, `photos/${id}`)}
            className="flex h-19 items-center justify-center overflow-hidden rounded-plate border border-line text-small"
          >
            {kind === 'photo' ? (
              <img
                src={`${casePath(token, `photos/${id}`)}?size=thumbnail`}
                alt={m.your_photo({ at: at + 1 })}
                loading="lazy"
                className="size-full object-cover"
              />
            ) : (
              m.your_file({ at: at + 1 })
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
