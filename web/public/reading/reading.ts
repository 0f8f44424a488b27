import { redirect } from 'react-router'
import { z } from 'zod'
import type { ScreenContext } from '../../app-types.ts'
import { sealed } from '../../forms/sealed.ts'
import { setCookies } from '../../forms/set-cookies.ts'

/**
 * What was read in a photo, and what stood in the form beside it. It waits sealed in the person's
 * own browser until they have looked at it; nothing that was read counts before.
 */
export type Reading = { read: string[]; typed: Readonly<Record<string, string | undefined>> }

const schema = z.object({
  read: z.array(z.string()),
  typed: z.record(z.string(), z.string().optional()),
})
const none: Reading = { read: [], typed: {} }

type Asking = Pick<ScreenContext, 'app' | 'cookies' | 'organizationId'> & { url: URL }

/** For the page that asked; pages below it get it too, and don't look. */
const waitingAt = ({ pathname }: URL) =>
  sealed({ name: 'makegood_reading', path: pathname }, schema)

/** In the page's address: whoever has looked would rather type. */
const toType = 'type'

/** What the page shows to be confirmed; nothing for whoever would rather type. */
export function readingOf(asking: Asking): Reading {
  const { url } = asking
  const kept = waitingAt(url).read(asking)
  if (kept === null) return none
  return url.searchParams.has(toType) ? { ...kept, read: [] } : kept
}

/** The page's own address, for whoever would rather type. */
function typeInstead(url: URL): string {
  const search = new URLSearchParams(url.searchParams)
  search.set(toType, '')
  return `${url.pathname}?${search}`
}

/** How a number is asked for: anew, whether the one that was read is right, or which of several. */
export type Question = {
  is: 'ask' | 'right' | 'which'
  read: string[]
  /** The page's address for whoever would rather type. */
  byHand: string
}

/** @param field what the number is typed into: a number that stands there is one of several */
export const questionOf = ({ read, typed }: Reading, field: string, url: URL): Question => ({
  is: read.length === 0 ? 'ask' : read.length === 1 && !typed[field] ? 'right' : 'which',
  read,
  byHand: typeInstead(url),
})

/** A form's photo; one that was not chosen is none. */
export const photoField = z.file().optional()

/** Back to the page, which shows what was read and asks whether it is right. */
function leadBack(
  asking: Pick<Asking, 'app' | 'organizationId' | 'url'>,
  reading: Reading,
  at: string,
): Response {
  const { url } = asking
  const kept = waitingAt(url).keep(asking, reading)
  const search = new URLSearchParams(url.searchParams)
  search.delete(toType)
  const query = search.size > 0 ? `?${search}` : ''
  return redirect(`${url.pathname}${query}${at}`, { headers: setCookies([kept]) })
}

/** The way on, after somebody has looked: what was read is forgotten. */
function forget(asking: Pick<Asking, 'app' | 'url'>, response: Response): Response {
  response.headers.append('set-cookie', waitingAt(asking.url).drop(asking))
  return response
}

type Answered = {
  /** The field that the photo may stand for. */
  field: string
  /** What stands in it, in the form in which numbers are compared. */
  number: string
  /** All fields of the form that hold words. */
  typed: Reading['typed']
  photo: File | undefined
  /** Where on a long page it stands, such as `#courier-number`. */
  at?: `#${string}`
}

/**
 * What comes of a number that was typed and a photo that was sent along, each or both. Only what
 * a person typed or confirmed leads on; what else was read leads back to be looked at.
 */
export async function afterLooking(
  asking: Asking,
  { field, number, typed, photo, at }: Answered,
  { read, on }: { read(photo: File): Promise<string[]>; on(): Promise<Response> },
): Promise<Response> {
  const found = photo ? await read(photo) : []
  if (!photo || found.includes(number)) return forget(asking, await on())
  // Whoever takes another photo takes it in place of the one before.
  const isFromPhoto = readingOf(asking).read.includes(number)
  const beside = isFromPhoto ? { ...typed, [field]: undefined } : typed
  return leadBack(asking, { read: found, typed: beside }, at ?? '')
}
