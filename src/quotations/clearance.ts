import type { Cleared } from '#cases/case.ts'
import { borneKinds } from '#policy/borne.ts'
import type { Answered } from './quotable.ts'
import type { Quotation, QuotationLine } from './quotation.ts'
import { grossOf } from './totals.ts'

/** What of the work may start: all of it, or not, with the lines that something is missing for. */
export type Reckoned =
  | { cleared: true; lines: readonly Cleared[] }
  | { cleared: false; lines: readonly Cleared[]; missing: readonly string[] }

/** A line of work, with the verdict that it names. */
export type WorkToClear = { id: string; verdictId: string | null }

type Facts = {
  /** All work that is to be done; withdrawn lines are left out. */
  workLines: readonly WorkToClear[]
  /** Superseded verdicts are left out. */
  verdictsInForce: readonly Omit<Answered, 'answer'>[]
  /** The accepted ones count, in the order of their numbers. */
  quotations: readonly Quotation[]
  /** The balance of all payments of the case, reversals and refunds deducted. */
  paidMinor: bigint
}

/**
 * Law 1, line by line: covered whole by a verdict in force, or in an accepted quotation paid in
 * full, or carried by an account. What was quoted beside parts or labour that a verdict bears
 * clears the work only while a verdict still bears them. Money fills the quotations in their order, so that a
 * supplementary one that is still unpaid leaves the earlier clearance standing. Without any
 * line of work nothing is cleared: there is nothing to start.
 */
export function clearanceOf(facts: Facts): Reckoned {
  const bears = new Map(facts.verdictsInForce.map((verdict) => [verdict.id, verdict.bears]))
  const bought = boughtLines(facts.quotations, facts.paidMinor)
  const lines: Cleared[] = []
  const missing: string[] = []
  for (const { id, verdictId } of facts.workLines) {
    const borne = (verdictId !== null && bears.get(verdictId)) || []
    const paid = bought.get(id)?.find((line) => line.borne.every((kind) => borne.includes(kind)))
    if (verdictId !== null && borneKinds.every((kind) => borne.includes(kind))) {
      lines.push({ workLineId: id, by: 'verdict', id: verdictId })
    } else if (paid) lines.push(paid.cleared)
    else missing.push(id)
  }
  if (missing.length > 0 || lines.length === 0) return { cleared: false, lines, missing }
  return { cleared: true, lines }
}

/** What payments must bring in: all accepted quotations that no account carries. */
export const dueFor = (quotations: readonly Quotation[]): bigint =>
  quotations.filter(isToBePaid).reduce((sum, quotation) => sum + grossOf(quotation), 0n)

const isToBePaid = (quotation: Quotation): boolean =>
  quotation.state === 'accepted' && quotation.accountId === null

type Bought = Pick<QuotationLine, 'borne'> & { cleared: Cleared }

function boughtLines(
  quotations: readonly Quotation[],
  paidMinor: bigint,
): ReadonlyMap<string, Bought[]> {
  const bought = new Map<string, Bought[]>()
  let asked = 0n
  for (const quotation of [...quotations].sort((one, other) => one.number - other.number)) {
    if (quotation.state !== 'accepted') continue
    if (isToBePaid(quotation)) asked += grossOf(quotation)
    const account = quotation.accountId
    if (account === null && asked > paidMinor) continue
    for (const { id, workLineId, borne } of quotation.lines) {
      if (workLineId === null) continue
      const cleared: Cleared =
        account === null
          ? { workLineId, by: 'quotation', id }
          : { workLineId, by: 'account', id: account }
      bought.set(workLineId, [...(bought.get(workLineId) ?? []), { borne, cleared }])
    }
  }
  return bought
}
