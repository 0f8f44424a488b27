import type { StaffRole } from '#access/roles.ts'
import type { TaskRow } from '#casefile/task-lists.ts'
import { showPhone } from '#kernel/phone.ts'
import type { SignedIn } from '../../app-types.ts'
import type { Dialled } from '../case/read-case.ts'

/** Roles that tasks are for. */
export const taskRoles = [
  'agent',
  'logistics',
  'technician',
  'finance',
] as const satisfies StaffRole[]
export type TaskList = (typeof taskRoles)[number] | 'all'

const isTaskRole = (name: string | null): name is (typeof taskRoles)[number] =>
  taskRoles.some((role) => role === name)

/** The list asked for by name; without one, a person's own, and all for who has none. */
export function listNamed(name: string | null, role: SignedIn['role']): TaskList {
  if (name === 'all' || isTaskRole(name)) return name
  return isTaskRole(role) ? role : 'all'
}

export type ShownTask = Omit<TaskRow, 'phone'> & { phone: Dialled | null }

export const shownTask = ({ phone, ...row }: TaskRow, country: string): ShownTask => ({
  ...row,
  phone: phone === null ? null : { shown: showPhone(phone, country), href: `tel:${phone}` },
})
