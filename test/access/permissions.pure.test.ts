import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Permission, permissions, roleMay } from '#access/permissions.ts'
import { type Role, roles } from '#access/roles.ts'

// Every (role, permission) pair stands here a second time, as people would say it, so that a
// slip in the table shows.
const expected: Readonly<Record<Role, (permission: Permission) => boolean>> = {
  system: () => true,
  administrator: () => true,
  auditor: (permission) => permission.endsWith('.read') || permission === 'case.read_person',
  agent: (permission) => !['keys.read', 'relabel.record', ...administered].includes(permission),
  technician: (permission) =>
    ![
      'keys.read',
      'mail.read',
      'mail.read_key',
      'customers.read',
      'case.read_person',
      'link.renew',
      'proof.confirm',
      'agreement.enter',
      ...administered,
    ].includes(permission),
  logistics: (permission) =>
    !['keys.read', 'link.renew', 'proof.confirm', 'agreement.enter', ...administered].includes(
      permission,
    ),
  finance: (permission) =>
    ['case.read_person', 'mail.read_key', 'attachment.add'].includes(permission) ||
    (permission.endsWith('.read') &&
      !['keys.read', 'readers.read', 'ratings.read'].includes(permission)),
  dealer: (permission) =>
    [...theirs, 'device.register', 'customers.read', 'customers.manage'].includes(permission),
  customer: (permission) => theirs.includes(permission),
}
const administered: string[] = [
  'readers.read',
  'ratings.read',
  'catalogue.manage',
  'dealers.manage',
  'policy.publish',
  'draft.write',
  'agreement.guarantee',
  'recall.publish',
  'register.import',
  'statute.confirm',
  'organization.manage',
  'staff.manage',
  'keys.manage',
]
const theirs: string[] = [
  'case.read',
  'case.read_person',
  'timeline.read',
  'verdict.read',
  'quotation.read',
  'payments.read',
  'repair_order.read',
  'attachment.read',
  'attachment.add',
  'device.read',
  'proof.add',
  'entitlement.read',
  'agreement.read',
  'recall.read',
  'catalogue.read',
  'policy.read',
  'organization.read',
]

test('each role may do what its work needs, and no more', () => {
  const names = Object.keys(permissions) as Permission[]
  for (const role of roles)
    for (const permission of names)
      assert.equal(roleMay(role, permission), expected[role](permission), `${role} ${permission}`)
})
