import * as m from '../../messages/compiled/messages.js'

/** Measures of the look: in a check row, in the line of time. */
const sizes = { check: [48, 36], line: [92, 68] } as const

/** Photos of a case as small pictures, each leading to the whole one. */
export function Photos({ ids, size }: { ids: readonly string[]; size: keyof typeof sizes }) {
  const [width, height] = sizes[size]
  if (ids.length === 0) return null
  return (
    <span className="flex flex-wrap gap-1.5 pt-1">
      {ids.map((id, at) => (
        <a key={id} href={`/desk/photos/${id}`} target="_blank" rel="noreferrer">
          <img
            src={`/desk/photos/${id}?size=thumbnail`}
            alt={m.photo_of({ at: at + 1, count: ids.length })}
            width={width}
            height={height}
            loading="lazy"
            className="rounded-plate bg-ground object-cover"
            style={{ width, height }}
          />
        </a>
      ))}
    </span>
  )
}
