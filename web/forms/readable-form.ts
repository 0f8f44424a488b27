import { isKeepable } from '#kernel/keepable.ts'

/** More than the longest form of the desk sends: a quotation of a hundred lines. */
const mostFields = 2_000
const longestName = 200
const mostParts = 6
const mostIndices = 2
/** More than any list of a form holds. An index is a length: Conform fills a list up to it. */
const highestIndex = 200

/** The order to Conform to change what was typed before it is read; no form of ours gives one. */
const orders = ['__intent__', '__state__']

/** Whether a form's fields can be those of a page of ours, before anything is made of their names. */
export function hasOurNames(body: FormData): boolean {
  let fields = 0
  for (const name of body.keys()) {
    fields += 1
    if (fields > mostFields || !isOurName(name)) return false
  }
  return true
}

function isOurName(name: string): boolean {
  if (name.length > longestName || orders.includes(name)) return false
  if (name.split(/[.[]/).length > mostParts) return false
  const indices = [...name.matchAll(/\[([^\]]*)/g)].map(([, index]) => Number(index))
  return indices.length <= mostIndices && indices.every((index) => index <= highestIndex)
}

/** The first field whose text can't be kept, or undefined. */
export function unreadableField(body: FormData): string | undefined {
  for (const [name, value] of body)
    if (!isKeepable(typeof value === 'string' ? value : value.name)) return name
  return undefined
}
