/** The stages of a case in the order of a whole visit, and whose turn each of them is. */
export const stages = [
  'reported',
  'diagnosing',
  'resolved',
  'authorized',
  'inbound',
  'received',
  'inspecting',
  'quoted',
  'awaiting_payment',
  'cleared',
  'repairing',
  'ready',
  'outbound',
  'delivered',
  'disputed',
  'closed',
  'cancelled',
] as const
export type Stage = (typeof stages)[number]

/** What colour says on every screen and paper. */
export type Turn = 'ours' | 'customer' | 'courier' | 'done' | 'trouble'

export const turnOf: Readonly<Record<Stage, Turn>> = {
  reported: 'ours',
  diagnosing: 'ours',
  resolved: 'done',
  authorized: 'customer',
  inbound: 'courier',
  received: 'ours',
  inspecting: 'ours',
  quoted: 'customer',
  awaiting_payment: 'customer',
  cleared: 'ours',
  repairing: 'ours',
  ready: 'ours',
  outbound: 'courier',
  delivered: 'customer',
  disputed: 'trouble',
  closed: 'done',
  cancelled: 'done',
}

/** Nobody waits for anybody any more; of what is back with its customer, they may still say no. */
export const isOver = (stage: Stage): boolean => turnOf[stage] === 'done'
export const overStages = stages.filter(isOver)

/** A device has at most one case in an open stage (law 7; unique index `cases_one_open`). */
export const openStages = stages.filter(
  (stage) => !['resolved', 'delivered', 'closed', 'cancelled'].includes(stage),
)
export const isOpen = (stage: Stage): boolean => openStages.includes(stage)

const benchStages = stages.slice(stages.indexOf('inspecting'), stages.indexOf('ready') + 1)
/** From inspection until it is ready: what is judged now rests on the open unit. */
export const isOnBench = (stage: Stage): boolean => benchStages.includes(stage)

/** How a case ends without a repair, as far as a person says so; silence is the desk's own. */
export const saidOutcomes = [
  'no_fault_found',
  'unrepairable',
  'withdrawn',
  'consent_refused',
] as const
export const unrepairedOutcomes = [...saidOutcomes, 'unanswered'] as const

/** How a visit to the bench ended; only the first two count as repaired. */
export const outcomes = ['repaired', 'replaced', ...unrepairedOutcomes] as const
export type Outcome = (typeof outcomes)[number]
export const isRepaired = (outcome: Outcome | null): boolean =>
  outcome === 'repaired' || outcome === 'replaced'
