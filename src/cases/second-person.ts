import { personBehind, type Viewer } from '#access/viewer.ts'
import { fromWire, toWire } from '#kernel/money.ts'
import type { Organization } from '#organizations/organization.ts'
import type { OpenTask, TaskKind } from '#tasks/task.ts'
import { anotherPersonNeeded, stopped } from './guards.ts'

/** What one person asks a second one for (decision 6). */
export type Request = {
  kind: TaskKind
  /** What is held against the limit. */
  inAll: bigint
  /** What the request must name to the last fen; null: it names no sum. */
  sum: bigint | null
}

/**
 * The second person's request, above the limit that the desk set; nothing below it.
 * @throws Refusal conflict or forbidden `guard.another_person`
 */
export function approvalFor(
  viewer: Viewer,
  { settings, currency }: Organization,
  { kind, inAll, sum }: Request,
  tasks: readonly OpenTask[],
): OpenTask[] {
  const limit = settings.secondPersonAbove ? fromWire(settings.secondPersonAbove) : undefined
  if (!limit || limit.currency !== currency || inAll <= limit.minor) return []
  const requests = tasks.filter(
    (task) => task.kind === kind && (sum === null || task.minor === String(sum)),
  )
  const another = requests.find(({ addedBy }) => addedBy !== personBehind(viewer))
  if (another) return [another]
  if (requests.length > 0) throw anotherPersonNeeded()
  const amount = sum === null ? {} : { amount: toWire({ minor: sum, currency }) }
  throw stopped('another_person', { task: kind, ...amount })
}
