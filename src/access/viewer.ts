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
  /**
   * Set for an API key that was narrowed: names of permissions and of lifecycle commands
   * (`ship_in`). Null or absent: all that the role may.
   */
  scopes?: readonly string[] | null
  /** Set for an API key: who had it made, by which it is theirs. */
  madeBy?: string | null
}

/**
 * Who is asked for when another person is: behind an API key stands whoever had it made, since
 * they held its text. Two keys that were made for nobody count as one.
 */
export const personBehind = ({ id, madeBy }: Pick<Viewer, 'id' | 'madeBy'>): string => madeBy ?? id

/** What history records for the desk itself: no person has this id. */
export const systemId = '00000000-0000-0000-0000-000000000000'

/** The desk itself: jobs, what fell due, the command line. */
export const systemViewer = (organizationId: string, language: Language = 'en'): Viewer => ({
  organizationId,
  id: systemId,
  role: 'system',
  via: 'system',
  language,
  dealerId: null,
  caseId: null,
})

/** Somebody from outside before any code opened a case: may report, sees nothing. */
export const strangerViewer = (organizationId: string, language: Language): Viewer => ({
  organizationId,
  id: systemId,
  role: 'customer',
  via: 'link',
  language,
  dealerId: null,
  caseId: null,
})
