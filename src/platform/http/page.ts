import { z } from 'zod'

/** At most so many on one page. */
export const longestPage = 200

const limit = z.coerce.number().int().min(1).max(longestPage).default(50)

/** `?after=&limit=`: by key, never by offset. `after` is the `next` of the page before. */
export const pageQuery = { after: z.string().min(1).max(200).optional(), limit }
/** As `pageQuery`, where the key is an id. */
export const pageQueryById = { after: z.uuid().optional(), limit }

export type Page<Item> = { items: Item[]; next: string | null }

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Send it as `after` for the next page; null: the last.'),
  })

/** A page as answered; full pages name where the next one begins. */
export function pageOf<Found, Item>(
  found: readonly Found[],
  wanted: number,
  cursor: (last: Found) => string,
  present: (item: Found) => Item,
): Page<Item> {
  const last = found.at(-1)
  const next = last !== undefined && found.length === wanted ? cursor(last) : null
  return { items: found.map(present), next }
}
