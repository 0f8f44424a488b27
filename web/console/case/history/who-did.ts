import type { Event } from '#cases/history.ts'
import * as m from '../../../messages/compiled/messages.js'
import type { CaseData } from '../read-case.ts'

/** Who did it, by name where it was a colleague: “赵敏”, “the customer”, “by itself”. */
export function whoDid({ by, role }: Event, { people }: CaseData['file']): string {
  if (role === 'customer') return m.by_customer()
  if (role === 'dealer') return m.by_dealer()
  return people[by] ?? (role === 'system' ? m.by_system() : '')
}
