import type { Language } from '#kernel/language.ts'
import type { Role } from './roles.ts'

/**
 * Who is asking, from which door, in which organization. Made at the door (session, API
 * key, customer's code, the system itself) and handed to every action; what a viewer may
 * not see is *not found*.
 */
export type Viewer = {
  organizationId: string
  /** Staff, API key or customer-session id: what history records. Never a name. */
  id: string
  role: Role
  via: 'screen' | 'api' | 'link' | 'system'
  language: Language
  /** Set for a dealer: only the cases of that dealer are visible. */
  dealerId: string | null
  /** Set for a customer: the one case that the link and code opened. */
  caseId: string | null
}
