import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Listed } from '#casefile/inbox.ts'
import type { loader } from './page.tsx'

type Page = { items: Listed[]; next: string | null }

/**
 * A list that grows by “Show more”, page by key. A list that was read anew (after an action, or
 * a look at another view) begins with its first page.
 */
export function useMorePages(first: Page, view: string) {
  const fetcher = useFetcher<typeof loader>({ key: `more ${view}` })
  const [added, setAdded] = useState<Page[]>([])
  const [of, setOf] = useState(first)
  if (of !== first) {
    setOf(first)
    setAdded([])
  }
  const { data, state } = fetcher
  useEffect(() => {
    if (data) setAdded((pages) => (pages.includes(data) ? pages : [...pages, data]))
  }, [data])
  const { next } = added.at(-1) ?? first
  const seen = new Set<string>()
  const items = [first, ...added]
    .flatMap((page) => page.items)
    // A case that moved while we looked may come twice.
    .filter(({ number }) => !seen.has(number) && seen.add(number))
  return {
    items,
    next,
    isLoading: state !== 'idle',
    more: () =>
      void fetcher.load(
        `/desk/inbox?${new URLSearchParams({ view, ...(next ? { after: next } : {}) })}`,
      ),
  }
}
