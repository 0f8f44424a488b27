import type { Clock } from '#platform/clock.ts'

/** The one clock, held by a test: it stands still until it is moved. */
export type HeldClock = Clock & {
  /** @param at RFC 3339, or a day at noon in Shanghai */
  set(at: string): void
  forward(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

const read = (at: string): number =>
  Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00+08:00` : at)

export function heldClock(at: string): HeldClock {
  let now = read(at)
  const clock = () => new Date(now)
  return Object.assign(clock, {
    set(to: string) {
      now = read(to)
    },
    forward({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000
    },
  })
}
