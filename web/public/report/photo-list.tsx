import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'

/** Photos that were taken in for a report, small, each to be removed again. */
export function PhotoList({ ids, fixed = false }: { ids: readonly string[]; fixed?: boolean }) {
  if (ids.length === 0) return null
  return (
    <ul className="grid grid-cols-3 gap-2 pt-1">
      {ids.map((id, at) => (
        <li key={id} className="grid gap-1">
          <img
            src={`/report/photos/${id}?size=thumbnail`}
            alt={m.your_photo({ at: at + 1 })}
            className="h-19 w-full rounded-plate border border-line object-cover"
          />
          {!fixed && (
            <Button kind="bare" size="normal" name="of" value={`drop-${at}`}>
              <span aria-hidden>{m.tell_photo_drop()}</span>
              <span className="sr-only">{m.tell_photo_remove({ at: at + 1 })}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
