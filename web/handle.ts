import { useMatches } from 'react-router'

/** What a route says about its page beside showing it: `export const handle = {…} satisfies ScreenHandle`. */
export type ScreenHandle = {
  /** The page brings its scripts. Without it a page is plain HTML and CSS, 0 KB of JavaScript. */
  hydrated?: boolean
  /** The page has a script of its own, by its nonce, and works without it. */
  script?: boolean
  /** The page's address is a secret: no referrer leaves it. */
  secret?: boolean
}

export const saysSo = (handle: unknown, what: keyof ScreenHandle): boolean =>
  typeof handle === 'object' && handle !== null && Reflect.get(handle, what) === true

/** Whether one of the routes of this page asks for scripts. */
export const useHydrated = (): boolean =>
  useMatches().some((match) => saysSo(match.handle, 'hydrated'))
