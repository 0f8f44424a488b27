import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { phoneSearch } from '#kernel/phone.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading } from '#readers/note.ts'
import type { Customer } from './customer.ts'
import { beginningWith, foldName } from './name-words.ts'
import { type CustomerSearch, selectMatchingCustomers } from './search-store.ts'

/** One of them: a whole number or its last four digits or more, a whole address, the beginning of a name or word. */
export type CustomerQuery = { phone: string } | { mail: string } | { name: string }
export type Page = { after?: string | null | undefined; limit?: number }

/** The one way of looking that was given. @throws invalid `search.one_way`: none or several */
export function onlyWay<Query extends object>(
  given: {
    [Way in Query extends Query ? keyof Query : never]?: string | undefined
  },
): Query {
  const ways = Object.entries(given).filter(([, text]) => text !== undefined)
  if (ways.length !== 1) throw invalid('search.one_way', '')
  return Object.fromEntries(ways) as Query // one key, and its text, of the union
}

/** How the store compares a query. @throws invalid `search.short` */
export function searchOf(query: CustomerQuery): CustomerSearch {
  if ('phone' in query) {
    const digits = phoneSearch(query.phone)
    if (digits === null) throw invalid('search.short', '/phone')
    const { from, below } = beginningWith([...digits].toReversed().join(''))
    return { by: 'phone', reversed: from, below }
  }
  if ('mail' in query) return { by: 'mail', mail: query.mail.trim().toLowerCase() }
  const name = foldName(query.name)
  if (name === '') throw invalid('search.short', '/name')
  return { by: 'name', ...beginningWith(name) }
}

/** Customers by telephone, mail or name, newest first, to be shown. */
export async function searchCustomers(
  deps: Deps,
  viewer: Viewer,
  query: CustomerQuery,
  page: Page = {},
): Promise<Customer[]> {
  const found = await matchingCustomers(deps, viewer, query, page)
  noteReading(
    deps,
    viewer,
    'list',
    'customer',
    found.map(({ id }) => id),
  )
  return found
}

/** The same for what shows nobody the person; a dealer's search finds its own only. */
export async function matchingCustomers(
  deps: Deps,
  viewer: Viewer,
  query: CustomerQuery,
  { after = null, limit = 20 }: Page = {},
): Promise<Customer[]> {
  requirePermission(viewer, 'customers.read')
  const { organizationId, dealerId } = viewer
  const search = searchOf(query)
  return selectMatchingCustomers(deps.db, organizationId, search, { after, limit, dealerId })
}
