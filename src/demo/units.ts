import type { Viewer } from '#access/viewer.ts'
import { registerDevice } from '#devices/actions.ts'
import type { Registration } from '#devices/device.ts'
import { dayIn, dayOf, isoOf } from '#kernel/calendar.ts'
import type { Deps } from '#platform/deps.ts'
import type { Desk } from './desk.ts'
import { type ModelKey, models } from './maker/models.ts'
import { movedClock } from './moved-clock.ts'

/** Who sold it; `nobody`: it is not known. */
export type Bought = 'maker' | 'north' | 'south' | 'nobody'

/** A unit to be registered, as its maker and its seller know it. */
export type Unit = {
  model: ModelKey
  /** Counts the units of the demo. */
  nth: number
  bought: Bought
  /** `undated`: nobody recorded the sale. `unregistered`: the register knows nothing of it. */
  known: 'sold' | 'undated' | 'unregistered'
  /** The day of the sale, `YYYY-MM-DD`, or about when it would have been. */
  on: string
  ownerId?: string
}

const day = (iso: string, more: number): string => isoOf(dayOf(iso) + more)
const madeBefore = 75
const shippedBefore = 20

/** The serial number of a unit: pattern, year and month of its making, and its number. */
export function serialOf({ model, nth, on }: Pick<Unit, 'model' | 'nth' | 'on'>): string {
  const made = day(on, -madeBefore)
  const digits = `${made.slice(2, 4)}${made.slice(5, 7)}`
  const { serialPattern } = models[model]
  const free = serialPattern.length - serialPattern.search(/[#@]/)
  const line = serialPattern.includes('@') ? 'AB'.charAt(nth % 2) : ''
  const room = free - line.length - digits.length
  // 7 and any power of ten have no factor in common, so that numbers do not repeat.
  const number = String((nth * 7) % 10 ** room).padStart(room, '0')
  return `${serialPattern.slice(0, -free)}${line}${digits}${number}`
}

/** At eleven o'clock of that day, lest it be after `now`. */
const morning = (iso: string, now: Date): Date =>
  new Date(Math.min(Date.parse(`${iso}T11:00:00+08:00`), now.getTime()))

/**
 * Registers a unit on the days when it was shipped and sold: a dealer records its own sales.
 * @param now nothing is recorded later
 * @returns its serial number
 */
export async function registerUnit(
  deps: Deps,
  { as, dealer }: Desk,
  unit: Unit,
  now: Date,
): Promise<string> {
  const serial = serialOf(unit)
  if (unit.known === 'unregistered') return serial
  const shipped = day(unit.on, -shippedBefore)
  const clock = movedClock(morning(shipped, now))
  const register = (by: Viewer, given: Registration) =>
    registerDevice({ ...deps, clock }, by, serial, given)
  await register(as.wangLei, {
    model: models[unit.model].number,
    madeOn: day(unit.on, -madeBefore),
    shippedOn: shipped,
    ...(unit.ownerId === undefined ? {} : { ownerId: unit.ownerId }),
    ...(unit.bought === 'maker' ? { soldByMaker: true } : {}),
    ...(unit.bought === 'maker' && unit.known === 'sold' ? { soldOn: unit.on } : {}),
  })
  if (unit.bought === 'maker' || unit.bought === 'nobody') return serial
  const { viewer } = dealer[unit.bought]
  clock.to(morning(unit.on, now))
  await register(viewer, {
    soldByDealerId: viewer.dealerId,
    ...(unit.known === 'sold' ? { soldOn: unit.on } : {}),
  })
  return serial
}

export const dayAtDesk = (at: Date): string => dayIn('Asia/Shanghai', at)
