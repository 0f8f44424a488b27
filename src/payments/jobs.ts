import { z } from 'zod'
import { systemViewer } from '#access/viewer.ts'
import type { Command } from '#cases/lifecycle.ts'
import { isRepaired } from '#cases/stages.ts'
import { readVisible } from '#cases/visible.ts'
import { task } from '#contacts/tasks.ts'
import type { Deps } from '#platform/deps.ts'
import { dueFor } from '#quotations/clearance.ts'
import { asQuotations, quotations } from '#quotations/store.ts'
import { openTasks } from '#tasks/store.ts'
import { unearned } from './payment.ts'
import { asPayments, payments } from './store.ts'

const eventRef = z.object({ organizationId: z.uuid(), caseId: z.uuid(), command: z.string() })

/** What may end a case, or leave money in one that has ended. */
const ends: readonly string[] = [
  'confirm',
  'settle',
  'dispose',
  'cancel',
  'pay',
  'decline',
  'close_unrepaired',
] satisfies Command[]

/**
 * A case that ends with money unearned raises a refund task (law 8). What it keeps: accepted
 * quotations when it was repaired, else the fee that was told.
 */
export async function raiseRefund(deps: Deps, payload: unknown): Promise<void> {
  const { organizationId, caseId, command } = eventRef.parse(payload)
  if (!ends.includes(command)) return
  const desk = systemViewer(organizationId)
  const reading = { quotations, payments, tasks: openTasks }
  const file = await readVisible(deps, desk, { id: caseId }, reading)
  const over = ['ready', 'outbound', 'delivered', 'closed', 'cancelled'].includes(file.stage)
  if (!over || file.tasks.some(({ kind }) => kind === 'refund')) return
  const fee = file.outcome === 'no_fault_found' ? (file.feeMinor ?? 0n) : 0n
  const earned = isRepaired(file.outcome) ? dueFor(asQuotations(file.quotations)) : fee
  const back = unearned(earned, asPayments(file.payments))
  if (back <= 0n) return
  const order = { number: file.number, key: `refund ${caseId} ${back}` }
  await task(deps, desk, order, { kind: 'refund', dueAt: file.stageSince.toISOString() })
}
