import { forbidden } from '#kernel/refusal.ts'
import { outsideRoles as outside, type Role, type StaffRole, staffRoles } from './roles.ts'
import type { Viewer } from './viewer.ts'

const desk = ['agent', 'technician', 'logistics', 'finance'] as const
const readers = [...desk, 'auditor'] as const

/**
 * What each role may do beside the commands of a case, which stand in `cases/lifecycle.ts`.
 * Server, API keys and screens read this table. An administrator may all that any staff may; an
 * auditor reads; the system (jobs, the command line) may everything. A dealer and a customer
 * see only what is theirs: these rows say that they may ask, the statements say for which.
 */
export const permissions = {
  'case.read': [...readers, ...outside],
  /** Names, addresses, telephone numbers, what people wrote. The bench works without them. */
  'case.read_person': ['agent', 'logistics', 'finance', 'auditor', ...outside],
  /** Who read of a person, and when. */
  'readers.read': ['auditor'],
  'timeline.read': [...readers, ...outside],
  'verdict.read': [...readers, ...outside],
  'quotation.read': [...readers, ...outside],
  'payments.read': [...readers, ...outside],
  'repair_order.read': [...readers, ...outside],
  'tasks.read': readers,
  /** Bar a customer's link and give out another. */
  'link.renew': ['agent'],
  'mail.read': ['agent', 'logistics', 'finance', 'auditor'],
  /** The words of a mail that holds a link or a code to act by. */
  'mail.read_key': ['agent', 'logistics', 'finance'],
  'attachment.read': [...readers, ...outside],
  'attachment.add': [...desk, ...outside],
  'device.read': [...readers, ...outside],
  'device.register': ['agent', 'technician', 'logistics', 'dealer'],
  /** Read in a register from a file: thousands of units at once. */
  'register.import': ['administrator'],
  /** The depot changed a unit's label itself. */
  'relabel.record': ['technician', 'logistics'],
  'proof.add': ['agent', 'technician', 'logistics', ...outside],
  /** Confirm or withdraw a proof of purchase: what a verdict rests on. */
  'proof.confirm': ['agent'],
  /** Contracts and promises beyond the policy. */
  'agreement.read': [...readers, ...outside],
  'agreement.enter': ['agent'],
  /** The maker answers for what a dealer promised. */
  'agreement.guarantee': ['administrator'],
  'recall.read': [...readers, ...outside],
  'recall.publish': ['administrator'],
  'statute.read': readers,
  'statute.confirm': ['administrator'],
  'entitlement.read': [...readers, ...outside],
  /** How customers rated us, in sum. */
  'ratings.read': ['auditor'],
  'customers.read': ['agent', 'logistics', 'finance', 'auditor', 'dealer'],
  'customers.manage': ['agent', 'logistics', 'technician', 'dealer'],
  'catalogue.read': [...readers, ...outside],
  'catalogue.manage': ['administrator'],
  'dealers.read': readers,
  'dealers.manage': ['administrator'],
  'policy.read': [...readers, ...outside],
  /** Policies that are being written, and what they would have changed. */
  'draft.read': readers,
  'draft.write': ['administrator'],
  'policy.publish': ['administrator'],
  'organization.read': [...readers, ...outside],
  'organization.manage': ['administrator'],
  /** Names of colleagues, for history and tasks. */
  'staff.read': readers,
  'staff.manage': ['administrator'],
  'keys.read': ['auditor'],
  'keys.manage': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Permission = keyof typeof permissions

const isStaff = (role: Role): role is StaffRole => staffRoles.some((staff) => staff === role)

/** May this role ever? Scopes of a key come on top. */
export function roleMay(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission]
  if (role === 'system' || holders.includes(role)) return true
  return role === 'administrator' && holders.some(isStaff)
}

/**
 * Whether an API key's scopes let a name through: a permission of this table or a command of
 * the lifecycle (`ship_in`). No scopes: all that the role may.
 */
export const inScope = (viewer: Viewer, name: string): boolean =>
  viewer.scopes == null || viewer.scopes.includes(name)

export const mayDo = (viewer: Viewer, permission: Permission): boolean =>
  roleMay(viewer.role, permission) && inScope(viewer, permission)

/** @throws Refusal forbidden: `access.role`, or `access.scope` when only the key is too narrow */
export function requirePermission(viewer: Viewer, permission: Permission): void {
  if (!roleMay(viewer.role, permission)) throw forbidden('access.role')
  requireScope(viewer, permission)
}

/** For commands, whose roles stand in the lifecycle. @throws Refusal forbidden `access.scope` */
export function requireScope(viewer: Viewer, name: string): void {
  if (!inScope(viewer, name)) throw forbidden('access.scope', { params: { scope: name } })
}
