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

/**
 * A day near today as one says it, with its weekday; the year only when it is another one:
 * "Thu 26 Nov", 「11月26日（周四）」.
 */
export function shortDay(iso: IsoDay, today: IsoDay, language: Language): string {
  const number = dayOf(iso)
  const { year, month, day } = civilOf(number)
  const weekday = weekdayOf(number) - 1
  const far = !today.startsWith(iso.slice(0, 4))
  if (language === 'zh-CN') {
    return `${far ? `${year}年` : ''}${month}月${day}日（周${'一二三四五六日'.charAt(weekday)}）`
  }
  return `${weekdays[weekday]} ${day} ${months[month - 1]}${far ? ` ${year}` : ''}`
}
