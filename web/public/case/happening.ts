import type { ReactNode } from 'react'
import type { Stretch } from '#parcels/custody.ts'
import type { Place } from '../../ui/custody.ts'

/** Something that happened, as its customer reads it. */
export type Happening = {
  id: string
  at: string
  title: string
  says?: ReactNode
  /** The unit went from one place to the next by it. */
  moves?: boolean
  /** Seldom looked for: left out of a long history unless all is asked for. */
  minor?: boolean
}

const bands: Readonly<Record<Stretch['place'], Place>> = {
  customer: 'customer',
  dealer: 'dealer',
  way_in: 'inbound',
  depot: 'depot',
  supplier: 'supplier',
  way_back: 'return',
  home: 'home',
}

/** The ribbon's band for a place. */
export const bandOfPlace = (place: Stretch['place']): Place => bands[place]

export type Placed = { id: string; place: Stretch['place']; happenings: Happening[] }

/**
 * What happened, by where the unit was then. A stretch begins with what moved the unit there:
 * “It arrived” stands at the depot, “You sent it” on the way.
 * @param happenings oldest first
 */
export function placed(ribbon: readonly Stretch[], happenings: readonly Happening[]): Placed[] {
  const stretches = ribbon.map(({ place, from }) => ({
    id: `${place} ${from}`,
    place,
    from: Date.parse(from),
    happenings: [] as Happening[],
  }))
  let here = 0
  for (const happening of happenings) {
    const at = Date.parse(happening.at)
    for (let next = stretches[here + 1]; next; next = stretches[here + 1]) {
      const begun = happening.moves ? next.from <= at : next.from < at
      if (!begun) break
      here += 1
    }
    stretches[here]?.happenings.push(happening)
  }
  return stretches
}
