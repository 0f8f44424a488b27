import type { Case } from './case.ts'
import type { Stage } from './stages.ts'

/**
 * By how many days after a stage began somebody is promised word, unless the command names a
 * day of its own. The desk's own rule: the reference policy says nothing of it. Null: nobody
 * waits.
 */
export const wordDays: Readonly<Record<Stage, number | null>> = {
  reported: 1,
  diagnosing: 2,
  resolved: null,
  authorized: 14,
  inbound: 7,
  received: 2,
  inspecting: 3,
  quoted: 14,
  awaiting_payment: 7,
  cleared: 3,
  repairing: 5,
  ready: 1,
  outbound: 7,
  delivered: 7,
  disputed: 2,
  closed: null,
  cancelled: null,
}

const day = 24 * 60 * 60 * 1000

/** The promise that begins with a stage. */
export function wordFor(stage: Stage, now: Date): Date | null {
  const days = wordDays[stage]
  return days === null ? null : new Date(now.getTime() + days * day)
}

/**
 * Law 10: only a `customer` hold stops the promise; it goes on when the hold ends. A promise that
 * began with a later stage stood still only since that stage began.
 */
export function wordAfterHold(
  file: Pick<Case, 'wordBy' | 'stageSince' | 'holdReason' | 'holdSince'>,
  now: Date,
): Date | null {
  const { wordBy, stageSince, holdReason, holdSince } = file
  if (wordBy === null || holdSince === null || holdReason !== 'customer') return wordBy
  const stood = now.getTime() - Math.max(holdSince.getTime(), stageSince.getTime())
  return new Date(wordBy.getTime() + stood)
}
