import type { Viewer } from '#access/viewer.ts'
import type { Effect } from '#cases/effects.ts'
import { stopped } from '#cases/guards.ts'
import { approvalFor } from '#cases/second-person.ts'
import type { Organization } from '#organizations/organization.ts'
import { tickTask } from '#tasks/store.ts'
import type { OpenTask } from '#tasks/task.ts'
import { goodwillGiven, goodwillOf } from './goodwill.ts'
import type { Quotation, QuotationLine } from './quotation.ts'

type Asked = {
  earlier: readonly Quotation[]
  lines: readonly QuotationLine[]
  tasks: readonly OpenTask[]
}

/**
 * The requests for goodwill that this offer answers; above the desk's limit one person asks for the
 * sum, a second one gives it, all of the case together, so that it can't go out in slices. While a
 * request is open no other offer goes out: it is given, or ticked off as declined.
 * @throws Refusal conflict `guard.goodwill_decided`; conflict or forbidden `guard.another_person`,
 *   forbidden `second_person.role`
 */
export function goodwillAsked(
  viewer: Viewer,
  organization: Organization,
  { earlier, lines, tasks }: Asked,
): OpenTask[] {
  const sum = goodwillOf(lines)
  const asked = tasks.filter(({ kind }) => kind === 'approve_goodwill')
  if (asked.some(({ minor }) => minor !== String(sum))) throw stopped('goodwill_decided')
  const inAll = goodwillGiven(earlier) + sum
  if (sum > 0n) approvalFor(viewer, organization, { kind: 'approve_goodwill', inAll, sum }, asked)
  return asked
}

/** The requests are done, by whoever gave what they ask for. */
export const answered = (requests: readonly OpenTask[], by: string, at: Date): Effect[] =>
  requests.map(({ id }, index) => ({
    name: `given_${index}`,
    statement: tickTask(id, { by, at, textId: null }),
  }))
