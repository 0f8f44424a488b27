import { dayOf, type IsoDay } from './calendar.ts'
import { civilOf } from './day-number.ts'
import type { Language } from './language.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A day with its year as one says it: "15 March 2027", 「2027年3月15日」. */
export function spokenDay(iso: IsoDay, language: Language): string {
  const { year, month, day } = civilOf(dayOf(iso))
  if (language === 'zh-CN') return `${year}年${month}月${day}日`
  return `${day} ${months[month - 1]} ${year}`
}

/** A month with its year: "March 2027", 「2027年3月」. @param month `YYYY-MM` */
export function spokenMonth(iso: string, language: Language): string {
  const { year, month } = civilOf(dayOf(`${iso}-01`))
  if (language === 'zh-CN') return `${year}年${month}月`
  return `${months[month - 1]} ${year}`
}
