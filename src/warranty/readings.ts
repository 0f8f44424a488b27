import type { Facts } from './facts.ts'

/** The signed reading of a clause that stands on the day of the answer: its id, or none. */
export function readingOf({ interpretations, on }: Facts, clause: string): string[] {
  let standing: Facts['interpretations'][number] | undefined
  for (const reading of interpretations) {
    if (reading.clause !== clause || reading.since > on) continue
    if (!standing || isLater(reading, standing)) standing = reading
  }
  return standing ? [standing.id] : []
}

// Ids sort by the time of signing, so that of two for one day the later signed stands.
const isLater = (one: { id: string; since: string }, other: { id: string; since: string }) =>
  one.since === other.since ? one.id > other.id : one.since > other.since
