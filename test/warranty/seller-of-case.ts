import type { IsoDay } from '#kernel/calendar.ts'
import type { Seller } from '#warranty/facts.ts'
import type { Given } from './worked-case.ts'

/** Who sold a unit or a contract, in the words of a worked case; nothing said: the maker. */
export function sellerFrom(
  seller: Given['seller'],
  authorized: readonly (readonly [IsoDay, IsoDay | null])[] | undefined,
): Seller {
  if (authorized) {
    const authorizations = authorized.map(([from, to]) => ({ from, to }))
    return { kind: 'dealer', id: 'shuguang', authorizations }
  }
  switch (seller) {
    case 'unknown':
      return { kind: 'unknown' }
    case 'unlisted':
      return { kind: 'other', confirmedBy: null }
    case 'unlisted, confirmed':
      return { kind: 'other', confirmedBy: 'chen-jing' }
    case 'dealer, not on file':
      return { kind: 'dealer', id: 'shuguang', authorizations: null }
    case 'maker':
    case undefined:
      return { kind: 'maker' }
  }
}
