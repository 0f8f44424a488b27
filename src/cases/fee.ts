import type { Case } from './case.ts'
import type { Outcome } from './stages.ts'

/** An inspection fee that was told at `authorize` binds when no fault was found, and only then. */
export const feeBinds = (outcome: Outcome | null): boolean => outcome === 'no_fault_found'

/**
 * What the case asks for as an inspection fee, in minor units, whether it is paid yet or not;
 * 0n when none was told, it was waived, or the case ended otherwise.
 */
export const feeDue = ({ outcome, feeMinor }: Pick<Case, 'outcome' | 'feeMinor'>): bigint =>
  feeBinds(outcome) ? (feeMinor ?? 0n) : 0n
