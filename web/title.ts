import type { MetaDescriptor } from 'react-router'
import type { Desk } from './desk.ts'

type Matches = readonly ({ id: string; loaderData?: unknown } | undefined)[]

/** A page's title with the maker's name: `export const meta = titled(() => m.home_title())`. */
export const titled =
  (title: () => string) =>
  ({ matches }: { matches: Matches }): MetaDescriptor[] => {
    const root = matches.find((match) => match?.id === 'root')?.loaderData
    // The root route's loader is typed to answer with the desk; absent when it failed.
    const maker = (root as Desk | undefined)?.maker.name
    return [{ title: maker ? `${title()} · ${maker}` : title() }]
  }
