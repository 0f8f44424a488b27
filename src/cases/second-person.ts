import { personBehind, type Viewer } from '#access/viewer.ts'
import { fromWire, toWire } from '#kernel/money.ts'
import { forbidden } from '#kernel/refusal.ts'
import type { Organization } from '#organizations/organization.ts'
import { mayAnswer, type OpenTask, roleFor, type TaskKind } from '#tasks/task.ts'
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
 * The request that a second person answers, above the limit that the desk set; nothing below it. They
 * have the role that the request is for, whoever else may give the command.
 * @throws Refusal conflict or forbidden `guard.another_person`, forbidden `second_person.role`
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
  if (another && !mayAnswer(viewer.role, kind))
    throw forbidden('second_person.role', {
      params: { role: roleFor[kind] },
      extra: { guard: 'another_person' },
    })
  if (another) return [another]
  if (requests.length > 0) throw anotherPersonNeeded()
  const amount = sum === null ? {} : { amount: toWire({ minor: sum, currency }) }
  throw stopped('another_person', { task: kind, ...amount })
}
