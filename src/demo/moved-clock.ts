import type { Clock } from '#platform/clock.ts'

/** A clock that stands where it was put, so that what happened then is done then. */
export type MovedClock = Clock & { to(instant: Date): void }

export function movedClock(at: Date): MovedClock {
  let now = at.getTime()
  return Object.assign(() => new Date(now), {
    to(instant: Date) {
      now = instant.getTime()
    },
  })
}
