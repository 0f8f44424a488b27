import type { RatingsInSum } from '#contacts/ratings.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'

/** How customers rated us lately, for whoever leads the desk; nothing while nobody did. */
export function Ratings({ ratings }: { ratings: RatingsInSum | null }) {
  if (!ratings || ratings.average === null) return null
  const { average, count, days } = ratings
  const score = average.toLocaleString(getLocale(), { minimumFractionDigits: 1 })
  return (
    <p className="mt-4 border-t border-line px-2.5 pt-3">
      <span className="block font-semibold">
        {m.ratings_title()} {m.rating_of_five({ score })}
      </span>
      <span className="text-small text-soft">{m.ratings_count({ count, days })}</span>
    </p>
  )
}
