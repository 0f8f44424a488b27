import { useDesk } from '../desk.ts'
import * as m from '../messages/compiled/messages.js'
import { ageWords } from './ages.ts'
import { dateText, noon, timeText } from './dates.ts'

/** A day (`2026-11-26`) or an instant: `Thu 26 Nov`; 11月26日（周四）. The year when not this one. */
export function DateText({
  at,
  weekday = true,
  time = false,
  stacked = false,
  year,
}: {
  at: Date | string
  weekday?: boolean
  time?: boolean
  /** The time below the day, as the line of time has it. */
  stacked?: boolean
  year?: boolean
}) {
  const { language, now, maker } = useDesk()
  const isDay = typeof at === 'string'
  const instant = isDay ? noon(at) : at
  const timeZone = isDay ? 'UTC' : maker.timeZone
  // Chinese names the weekday beside a day alone.
  const named = weekday && !(stacked && language === 'zh-CN')
  const wanted = {
    language,
    now,
    timeZone,
    weekday: named,
    ...(year === undefined ? {} : { year }),
  }
  return (
    <time dateTime={isDay ? at : at.toISOString()} className="whitespace-nowrap">
      {dateText(instant, { ...wanted, time: time && !stacked })}
      {stacked && <span className="block">{timeText(instant, wanted)}</span>}
    </time>
  )
}

/** When something is due: the day, or in red how late it is. */
export function DueText({ by }: { by: Date }) {
  const { now } = useDesk()
  const late = now.getTime() - by.getTime()
  if (late <= 0) return <DateText at={by} />
  return (
    <time dateTime={by.toISOString()} className="font-semibold whitespace-nowrap text-trouble">
      {m.late_by({ age: ageWords(late) })}
    </time>
  )
}
