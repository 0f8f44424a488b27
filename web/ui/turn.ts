import type { Turn } from '#cases/stages.ts'
import type { IconName } from './icon.tsx'

/** Whose turn it is has a sign beside its colour, everywhere the same. */
export const turnIcon: Record<Turn, IconName> = {
  ours: 'tool',
  customer: 'person',
  courier: 'truck',
  done: 'tick',
  trouble: 'trouble',
}

export const turnText: Record<Turn, string> = {
  ours: 'text-ours',
  customer: 'text-customer',
  courier: 'text-courier',
  done: 'text-done',
  trouble: 'text-trouble',
}

export const turnFill: Record<Turn, string> = {
  ours: 'bg-ours-bg',
  customer: 'bg-customer-bg',
  courier: 'bg-courier-bg',
  done: 'bg-done-bg',
  trouble: 'bg-trouble-bg',
}
