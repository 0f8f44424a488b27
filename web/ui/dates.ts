import type { Language } from '#kernel/language.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

function partsOf(instant: Date, language: Language, timeZone: string): Parts {
  const at = `${language} ${timeZone}`
  let format = formats.get(at)
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: language === 'en' ? 'short' : 'numeric',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(at, format)
  }
  return Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]))
}

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
  const { language, timeZone, now } = wanted
  const { weekday, day, month, year, hour, minute } = partsOf(instant, language, timeZone)
  const withYear = wanted.year ?? year !== partsOf(now, language, timeZone).year
  if (language === 'zh-CN') {
    const date = `${withYear ? `${year}年` : ''}${month}月${day}日`
    const dated = wanted.weekday && !wanted.time ? `${date}（${weekday}）` : date
    return wanted.time ? `${dated} ${hour}:${minute}` : dated
  }
  // en-GB writes “Sept”; three letters like every other month.
  const short = month?.slice(0, 3)
  const date = `${wanted.weekday ? `${weekday} ` : ''}${day} ${short}${withYear ? ` ${year}` : ''}`
  return wanted.time ? `${date}, ${hour}:${minute}` : date
}

/** `16:02`, in the zone. */
export function timeText(instant: Date, wanted: Wanted): string {
  const { hour, minute } = partsOf(instant, wanted.language, wanted.timeZone)
  return `${hour}:${minute}`
}

/** A day without time (`2026-11-26`) as the instant at which it is that day in UTC. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
