import * as m from '../messages/compiled/messages.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A length of time in words, rounded down, in its greatest unit: “12 days”, 「3 小时」. */
export function ageWords(milliseconds: number): string {
  const length = Math.abs(milliseconds)
  if (length >= day) return m.age_days({ count: Math.floor(length / day) })
  if (length >= hour) return m.age_hours({ count: Math.floor(length / hour) })
  return m.age_minutes({ count: Math.max(Math.floor(length / minute), 1) })
}
