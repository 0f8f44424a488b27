import { useRouteLoaderData } from 'react-router'
import type { Language } from '#kernel/language.ts'
import type { Maker, SignedIn } from './app-types.ts'

/** What every page knows without asking: root loader data. */
export type Desk = {
  language: Language
  maker: Maker
  signedIn: SignedIn | null
  /** The one clock at this request; ages and “late” are told from it, on server and in browser. */
  now: Date
  /** Seed of this page's idempotency keys, new with every page and after every action. */
  formKey: string
}

/** The page's desk. Absent only while the root's own error page is shown (`useDeskIfAny`). */
export function useDesk(): Desk {
  const desk = useDeskIfAny()
  if (!desk) throw new Error('This page was drawn without its desk.')
  return desk
}

export const useDeskIfAny = (): Desk | undefined => useRouteLoaderData<Desk>('root')
