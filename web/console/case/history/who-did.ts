import type { Event } from '#cases/history.ts'
import * as m from '../../../messages/compiled/messages.js'
import type { CaseData } from '../read-case.ts'

/** Who did it, by name where it was a colleague: “赵敏”, “the customer”, “by itself”. */
export function whoDid({ by, role, data }: Event, { people }: CaseData['file']): string {
  // Over the public page, of a case that is somebody else's: it is noted for the desk alone.
  if (role === 'customer') return data.kind === 'note' ? m.by_somebody() : m.by_customer()
  if (role === 'dealer') return m.by_dealer()
  return people[by] ?? (role === 'system' ? m.by_system() : '')
}
