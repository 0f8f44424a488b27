import type { MetaDescriptor } from 'react-router'
import type { Desk } from './desk.ts'
import { errorWords } from './error-words.ts'

type Known = {
  matches: readonly ({ id: string; loaderData?: unknown } | undefined)[]
  error?: unknown
}

/** A page's title with the maker's name: `export const meta = titled(() => m.home_title())`. */
export const titled =
  (title: () => string) =>
  (known: Known): MetaDescriptor[] => [{ title: withMaker(title(), known) }]

/** The title of a world's own error page; else the maker's name, for pages without a title. */
export const titledByError = (known: Known): MetaDescriptor[] => [
  { title: withMaker(known.error ? errorWords(known.error).title : '', known) },
]

function withMaker(title: string, { matches }: Known): string {
  const root = matches.find((match) => match?.id === 'root')?.loaderData
  // The root route's loader is typed to answer with the desk; absent when it failed.
  const maker = (root as Desk | undefined)?.maker.name
  return [title, maker].filter(Boolean).join(' · ')
}
