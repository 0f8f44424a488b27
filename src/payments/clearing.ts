import type { Case } from '#cases/case.ts'
import type { Decision } from '#cases/record.ts'
import { isRepaired } from '#cases/stages.ts'
import type { WorkLine } from '#cases/work.ts'
import { clearanceNow } from '#quotations/cleared.ts'
import type { Quotation } from '#quotations/quotation.ts'

/**
 * Where money moves a case once `paidMinor` is what is left of it: paid in full it clears the
 * work; taken back it clears it no more, and the bench stops until it is paid again (law 1).
 */
export function afterMoney(
  file: Pick<Case, 'stage' | 'outcome'> & { work: readonly WorkLine[] },
  offers: readonly Quotation[],
  paidMinor: bigint,
  now: Date,
): Pick<Decision, 'to' | 'changes'> {
  const clearance = clearanceNow(file.work, offers, paidMinor, now)
  switch (file.stage) {
    case 'awaiting_payment':
      return clearance ? { to: 'cleared', changes: { clearance } } : {}
    case 'cleared':
    case 'repairing':
      return clearance ? {} : { to: 'awaiting_payment', changes: { clearance } }
    case 'ready':
      // What fails while it is packed is worked on again only when it is still paid.
      return isRepaired(file.outcome) ? { changes: { clearance } } : {}
    default:
      return {}
  }
}
