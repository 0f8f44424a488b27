import type { Listed } from '#casefile/inbox.ts'
import { casePath } from '../case/paths.ts'
import { useGo } from '../parts/use-go.ts'
import { useKeys } from '../parts/use-keys.ts'

export const rowId = (number: string): string => `case-${number}`
export const searchId = 'search'

/** J and K go down and up the list, Enter opens, `/` searches, N begins a new case. */
export function useInboxKeys(
  items: readonly Listed[],
  chosen: string | null,
  choose: (number: string) => void,
): void {
  const go = useGo()
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ number }) => number === chosen)
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)]
    if (!next) return
    choose(next.number)
    const row = document.getElementById(rowId(next.number))
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: () => chosen && go(casePath(chosen)),
    '/': () => document.getElementById(searchId)?.focus(),
    n: () => go('/desk/new'),
  })
}
