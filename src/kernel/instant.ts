import { dayOf, isoOf } from './calendar.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = formatIn(timeZone).formatToParts(instant)
  const value = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value)
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return wall - Math.floor(instant / 1000) * 1000
}

/**
 * The instant at which the clocks of a zone show `wall` (`2026-11-26T10:30`); in the night in
 * which they are put on or back, the one that is nearest.
 */
export function instantAt(timeZone: string, wall: string): Date {
  const shown = Date.parse(`${wall}Z`)
  const guess = shown - offsetAt(timeZone, shown)
  // The offset may change in the night itself; the second look is at the instant found.
  return new Date(shown - offsetAt(timeZone, guess))
}

/** What the clocks of a zone show at an instant: `2026-11-26T10:30`. */
export const wallClock = (timeZone: string, instant: Date): string =>
  new Date(instant.getTime() + offsetAt(timeZone, instant.getTime())).toISOString().slice(0, 16)

/** The instant at which a day is over in a time zone: the first of the next one. */
export const endOfDay = (timeZone: string, day: string): Date =>
  instantAt(timeZone, `${isoOf(dayOf(day) + 1)}T00:00`)

const aDay = 86_400_000
/** So many times 24 hours after an instant; before it, when below zero. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * aDay)
