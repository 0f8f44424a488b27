import type { Dealer } from '#dealers/dealer.ts'
import type { Texts } from '#kernel/language.ts'

/** Who is meant by a name in a register: a dealer, or the maker itself. */
export type SellerNamed = (name: string) => { dealerId: string } | 'maker' | 'unknown' | 'ambiguous'

const plain = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()

/** A name in each language that it has. */
const written = (name: Texts): string[] => Object.values(name).filter((one) => one !== undefined)

/**
 * Finds sellers by their whole name in either language, or by their id; spaces, case and full-width
 * characters do not matter. A name that two of them bear means neither.
 */
export function sellersAmong(dealers: readonly Dealer[], maker: Texts): SellerNamed {
  const bearers = new Map<string, Set<string>>()
  const learn = (name: string, id: string) => {
    const ids = bearers.get(plain(name)) ?? new Set()
    bearers.set(plain(name), ids.add(id))
  }
  for (const { id, name } of dealers) for (const called of [id, ...written(name)]) learn(called, id)
  for (const called of written(maker)) learn(called, 'maker')
  return (name) => {
    const [id, another] = bearers.get(plain(name)) ?? []
    if (id === undefined) return 'unknown'
    if (another !== undefined) return 'ambiguous'
    return id === 'maker' ? id : { dealerId: id }
  }
}
