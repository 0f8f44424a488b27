/** Who acts. The first six are staff; a dealer works by API key; `system` is the desk itself. */
export const staffRoles = [
  'administrator',
  'agent',
  'technician',
  'logistics',
  'finance',
  'auditor',
] as const
export const roles = [...staffRoles, 'dealer', 'customer', 'system'] as const

export type StaffRole = (typeof staffRoles)[number]
export type Role = (typeof roles)[number]
