/** Who acts. The first six are staff; a dealer works by API key; `system` is the desk itself. */
export const staffRoles = [
  'administrator',
  'agent',
  'technician',
  'logistics',
  'finance',
  'auditor',
] as const
export const outsideRoles = ['dealer', 'customer'] as const
export const roles = [...staffRoles, ...outsideRoles, 'system'] as const

export type StaffRole = (typeof staffRoles)[number]
export type Role = (typeof roles)[number]

/** Does this role stand outside the desk, and sees of it what is meant for them? */
export const isOutside = (role: Role): boolean => outsideRoles.some((outside) => outside === role)
