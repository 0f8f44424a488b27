import { type IsoDay, isIsoDay } from './calendar.ts'

/** In which order the parts of a day stand where the year does not come first. */
export const dayOrders = ['dmy', 'mdy'] as const
export type DayOrder = (typeof dayOrders)[number]

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u
const yearLast = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/u
const compact = /^(\d{4})(\d{2})(\d{2})$/u
/** A time behind a day, as registers and spreadsheets write it, says nothing about the day. */
const time = /[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/u

/**
 * A day as registers write it: `2026-03-05`, `2026/3/5`, `2026年3月5日`, `20260305`, and `05.03.2026`
 * where `order` says what comes first.
 * @returns 'unordered': day and month can't be told apart without an order; null: no day
 */
export function readWrittenDay(text: string, order: DayOrder | null): IsoDay | 'unordered' | null {
  const plain = text.normalize('NFKC').trim().replace(time, '')
  const parts = yearFirst.exec(plain) ?? compact.exec(plain)
  if (parts) return dayFrom(parts[1], parts[2], parts[3])
  const [, one = '', two = '', year = ''] = yearLast.exec(plain) ?? []
  if (year === '') return null
  const first = order ?? tellsItself(one, two)
  if (first === null) return 'unordered'
  return first === 'dmy' ? dayFrom(year, two, one) : dayFrom(year, one, two)
}

/** No month is beyond 12, and the order does not matter where both are the same. */
function tellsItself(one: string, two: string): DayOrder | null {
  if (Number(one) > 12) return 'dmy'
  return Number(two) > 12 || Number(one) === Number(two) ? 'mdy' : null
}

function dayFrom(year = '', month = '', day = ''): IsoDay | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDay(iso) ? iso : null
}
