import type { Deps } from '#platform/deps.ts'
import { takingTurns } from '#platform/files/turns.ts'
import { type Desk, foundDesk } from './desk.ts'
import { registerFleet } from './fleet.ts'
import { calendar } from './maker/calendar.ts'
import { movedClock } from './moved-clock.ts'
import { officeTime } from './office-time.ts'
import { partOf, play, type Times } from './play.ts'
import { begun } from './stories/begun.ts'
import { ended } from './stories/ended.ts'
import { going } from './stories/going.ts'
import { here } from './stories/here.ts'

/** Working days before now on which the desk was founded: before the oldest case. */
const foundedAgo = 130
/** Cases at once, each on a clock of its own. */
const atOnce = 4

/**
 * Loads the demo into an empty database: the reference maker with an invented desk, and months
 * of work that end now. Everything is done by the product's own actions, on clocks that stood
 * at the time; nothing is inserted, and no mail or SMS leaves.
 */
export async function loadDemo(deps: Deps, now: Date): Promise<Desk> {
  const times: Times = { now, officeTime: officeTime(calendar, now) }
  const then = movedClock(times.officeTime(foundedAgo))
  const quiet: Deps = { ...deps, clock: then, mail: null, sms: null }
  const desk = await foundDesk(quiet)
  const turn = takingTurns(atOnce)
  const stories = [...begun, ...here, ...going, ...ended]
  await Promise.all([
    turn(() => registerFleet(quiet, desk, now)),
    ...stories.map((story, nth) =>
      turn(() => play(quiet, desk, story, partOf(story, stories.slice(0, nth)), times)),
    ),
  ])
  return desk
}
