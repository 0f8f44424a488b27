import type { Role } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'

/** How somebody came to read of a person. */
export const readKinds = [
  'case', // the case's page or file, with whom to reach
  'list', // a row of a list or of what a search found
  'customer', // the customer's own record
  'file', // a photo or paper of the case
  'paper', // the repair order, with the address
  'mail', // a letter's text
  'export', // all that is kept, in one document
] as const
export type ReadKind = (typeof readKinds)[number]

export const subjects = ['case', 'customer'] as const
export type Subject = (typeof subjects)[number]

/** That a viewer read of a person; once for each hour. Ids alone: no fact of the person. */
export type PersonRead = {
  id: string
  subject: Subject
  subjectId: string
  kind: ReadKind
  viewerKind: 'staff' | 'key'
  viewerId: string
  role: Role
  /** The first time within the hour. */
  at: Date
  /** When that hour began. */
  hour: Date
}

export const hourMilliseconds = 3_600_000

/**
 * Whose readings are recorded: staff, dealers and API keys. Customers read what is their own, and
 * the desk itself is nobody.
 */
export const isRecorded = ({ role }: Pick<Viewer, 'role'>): boolean =>
  role !== 'customer' && role !== 'system'
