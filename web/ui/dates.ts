import { dayIn } from '#kernel/calendar.ts'
import { wallClock } from '#kernel/instant.ts'
import type { Language } from '#kernel/language.ts'
import { briefDay, isOtherYear } from '#kernel/short-day.ts'

export type Wanted = {
  language: Language
  timeZone: string
  /** The year of now is left out. */
  now: Date
  weekday?: boolean
  time?: boolean
  year?: boolean
}

/** `Thu 26 Nov`, `15 Mar 2027`, `Mon 23 Nov, 16:02`; 11月26日（周四）, 11月23日 16:02. */
export function dateText(instant: Date, wanted: Wanted): string {
  const { language, timeZone, now, time = false } = wanted
  const day = dayIn(timeZone, instant)
  const said = briefDay(day, language, {
    // Chinese names the weekday beside a day alone.
    weekday: wanted.weekday === true && !(time && language === 'zh-CN'),
    year: wanted.year ?? isOtherYear(day, dayIn(timeZone, now)),
  })
  if (!time) return said
  return `${said}${language === 'zh-CN' ? ' ' : ', '}${timeText(instant, wanted)}`
}

/** `16:02`, in the zone. */
export const timeText = (instant: Date, { timeZone }: Pick<Wanted, 'timeZone'>): string =>
  wallClock(timeZone, instant).slice(11)

/** A day without time (`2026-11-26`) as the instant at which it is that day in UTC. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
