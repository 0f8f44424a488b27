import type { Viewer } from '#access/viewer.ts'
import type { Language } from '#kernel/language.ts'
import type { App } from '../src/app.ts'

/** The organization as a page shows it, in the page's language. */
export type Maker = {
  name: string
  hotline: string
  /** When the hotline answers, in words (`Working days, 9:00 to 18:00`), when the maker said so. */
  hotlineHours: string | null
  /** The maker's own colour, `#0b4ea2`, when it has one. */
  colour: string | null
  /** Null: then a mark is drawn in the maker's colour. Measures are of the whole picture. */
  logo: { path: string; width: number; height: number } | null
  timeZone: string
  /** ISO 3166-1 alpha-2: telephone numbers and addresses at home are written without it. */
  country: string
  /** ISO 4217: the one that amounts are typed in. */
  currency: string
}

/** Who is signed in, as the console's rail shows them. */
export type SignedIn = { name: string; role: Viewer['role'] }

export type { App }

/** What every loader and action is given (`appContext`). Made once per page by the server. */
export type ScreenContext = {
  app: App
  viewer: Viewer | null
  signedIn: SignedIn | null
  language: Language
  maker: Maker
  /** Null only before the first run made an organization. */
  organizationId: string | null
  /** The request's `Cookie` header, for a customer's session. */
  cookies: string | undefined
  /** Where the request came from, for limits. */
  ip: string
  /** The one clock's time at this request: ages and days are told from it. */
  now: Date
  /** A text of `src/texts` in the page's language, such as the sentence of a refusal. */
  say(key: string, params?: Readonly<Record<string, string | number>>): string
  /** Whether the page of all primitives may be seen: never in production. */
  gallery: boolean
  /** Tells the log of an error that ended a page. */
  report(error: unknown): void
}
