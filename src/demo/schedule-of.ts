import { chance } from './chance.ts'
import { minuteOfDay } from './office-time.ts'
import type { Step } from './steps/step.ts'

const evening = 19 * 60
const minute = 60_000
const day = 86_400_000

/**
 * When each step of a case happened: counted back from the last, in the desk's hours, each gap
 * somewhat longer or shorter than usual; what people did at home, some of them did in the evening.
 * @param last working days ago of the last step
 * @param officeTime the instant so many working days ago
 * @param now nothing is later
 * @param evenings whether the customer writes, instead of calling while the desk is open
 */
export function scheduleOf(
  steps: readonly Step[],
  { seed, last, now, evenings }: { seed: number; last: number; now: Date; evenings: boolean },
  officeTime: (daysAgo: number) => Date,
): Date[] {
  const next = chance(seed)
  const gaps = steps.map(({ after }) => after * (0.6 + 0.9 * next()))
  const agos: number[] = []
  let ago = last
  for (const gap of gaps.toReversed()) {
    agos.unshift(ago)
    ago += gap
  }
  const times = agos.map((each) => new Date(officeTime(each).getTime() + next() * minute))
  return times.map((time, at) => {
    if (!evenings || !steps[at]?.atHome || next() < 0.5) return time
    const later = new Date(time.getTime() + (evening - minuteOfDay(time) + next() * 180) * minute)
    const until = times[at + 1]?.getTime() ?? Math.min(now.getTime(), time.getTime() + day)
    return later.getTime() < until ? later : time
  })
}
