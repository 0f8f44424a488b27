/** Where a page begins in a list by time: after this instant, and after this id among its equals. */
export type Cursor = { at: string; id: string }

const shape =
  /^(infinity|(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** As the last row of a page gives it; `null`: what has no time comes after all that have one. */
export const cursorAt = (at: Date | null, id: string): string =>
  `${at?.toISOString() ?? 'infinity'}_${id}`

/** Undefined: no row of ours gave this. */
export function readCursor(text: string): Cursor | undefined {
  const [, at, id] = shape.exec(text) ?? []
  if (at === undefined || id === undefined) return undefined
  // A thirtieth of February is read as the second of March: then it was none of ours.
  const read = at === 'infinity' ? at : isoOf(at)
  return read === at ? { at, id } : undefined
}

const isoOf = (text: string): string | undefined => {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
