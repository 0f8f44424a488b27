import type { Event } from '#cases/history.ts'
import type { Stretch } from '#parcels/custody.ts'

export type Told = Stretch & { events: Event[] }

/**
 * Each stretch of custody with what happened while it lasted. An event that moved the unit
 * stands in the stretch that it began; what lies before the first stretch stands in it, too.
 */
export function stretchesWith(ribbon: readonly Stretch[], events: readonly Event[]): Told[] {
  const told = ribbon.map((stretch): Told => ({ ...stretch, events: [] }))
  for (const event of events) {
    const at = Date.parse(event.at)
    const during = told.findLast(({ from }) => Date.parse(from) <= at) ?? told[0]
    during?.events.push(event)
  }
  return told
}
