import { conflict, forbidden, invalid, type Refusal } from '#kernel/refusal.ts'
import type { Case } from './case.ts'
import type { Guard } from './guard-list.ts'
import { isRepaired } from './stages.ts'

/** A guard that does not hold: 409 with the guard's own sentence, in each language. */
export const stopped = (guard: Guard, extra: Record<string, unknown> = {}): Refusal =>
  conflict(`guard.${guard}`, { extra: { guard, ...extra } })

/** A guard that speaks of the body: 422, with the field that is wrong. */
export const lacking = (guard: Guard, pointer: string): Refusal =>
  invalid(`guard.${guard}`, pointer, { extra: { guard } })

/** Law of four eyes: what one person did, another decides. 403. */
export const anotherPersonNeeded = (): Refusal =>
  forbidden('guard.another_person', { extra: { guard: 'another_person' } })

/** The guards that the case's row alone answers, for commands and their buttons. */
export const holds = {
  never_received: ({ receivedAt }) => receivedAt === null,
  return_address_known: ({ addressKnown }) => addressKnown,
  fee_told: ({ feeMinor }) => (feeMinor ?? 0n) > 0n,
  fee_settled: ({ feeSettled }) => feeSettled,
  unrepaired: ({ stage, outcome }) => stage !== 'ready' || !isRepaired(outcome),
  repaired: ({ outcome }) => outcome === 'repaired',
  cleared: ({ clearance }) => clearance !== null,
  judged: ({ judged }) => judged,
  /** A unit that never was here went nowhere: its case is called off. */
  disposition_known: ({ receivedAt }) => receivedAt !== null,
} as const satisfies Partial<Record<Guard, (file: Case) => boolean>>

/** @throws Refusal conflict when the guard does not hold */
export function demand(guard: keyof typeof holds, file: Case): void {
  if (!holds[guard](file)) throw stopped(guard)
}
