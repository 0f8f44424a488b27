import { dayOf, type IsoDay, weekdayOf } from './calendar.ts'
import { civilOf } from './day-number.ts'
import type { Language } from './language.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** A day in short form, its weekday and its year where they are wanted: "Thu 26 Nov 2026". */
export function briefDay(
  iso: IsoDay,
  language: Language,
  { weekday, year }: { weekday: boolean; year: boolean },
): string {
  const number = dayOf(iso)
  const on = civilOf(number)
  const of = weekdayOf(number) - 1
  if (language === 'zh-CN') {
    const date = `${year ? `${on.year}年` : ''}${on.month}月${on.day}日`
    return weekday ? `${date}（周${'一二三四五六日'.charAt(of)}）` : date
  }
  const date = `${on.day} ${months[on.month - 1]}${year ? ` ${on.year}` : ''}`
  return weekday ? `${weekdays[of]} ${date}` : date
}

/**
 * A day near today as one says it, with its weekday; the year only when it is another one:
 * "Thu 26 Nov", 「11月26日（周四）」.
 */
export const shortDay = (iso: IsoDay, today: IsoDay, language: Language): string =>
  briefDay(iso, language, { weekday: true, year: isOtherYear(iso, today) })

export const isOtherYear = (iso: IsoDay, today: IsoDay): boolean =>
  !today.startsWith(iso.slice(0, 4))
