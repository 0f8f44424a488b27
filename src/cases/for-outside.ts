import type { TextKind } from './effects.ts'

/** Words that people outside the desk read, too; all others are the desk's own. */
export const forOutside: readonly TextKind[] = [
  'fault',
  'work_fault',
  'contact',
  'resolution',
  'reopening',
  'contents',
  'finding',
  'quotation_line',
  'appeal',
  'dispute',
  'settlement',
  'rating',
  'cancel',
]
export const isForOutside = (kind: string): boolean => forOutside.some((one) => one === kind)
