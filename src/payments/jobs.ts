import { z } from 'zod'
import { systemViewer } from '#access/viewer.ts'
import { feeDue } from '#cases/fee.ts'
import type { Command } from '#cases/lifecycle.ts'
import { isRepaired } from '#cases/stages.ts'
import { readVisible } from '#cases/visible.ts'
import { task } from '#contacts/tasks.ts'
import { isRefusal } from '#kernel/refusal.ts'
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
  'refund',
  'waive',
] satisfies Command[]

/**
 * A case that ends with money unearned raises a refund task (law 8). What it keeps: accepted
 * quotations when it was repaired, the fee that was told when no fault was found. What is left
 * after a refund of a part, or after a waiver, raises the next one.
 */
export async function raiseRefund(deps: Deps, payload: unknown): Promise<void> {
  const { organizationId, caseId, command } = eventRef.parse(payload)
  if (!ends.includes(command)) return
  const desk = systemViewer(organizationId)
  const reading = { quotations, payments, tasks: openTasks }
  const file = await readVisible(deps, desk, { id: caseId }, reading)
  const over = ['ready', 'outbound', 'delivered', 'closed', 'cancelled'].includes(file.stage)
  if (!over || file.tasks.some(({ kind }) => kind === 'refund')) return
  const rows = asPayments(file.payments)
  const bought = isRepaired(file.outcome) ? dueFor(asQuotations(file.quotations)) : 0n
  const back = unearned(bought + feeDue(file), rows)
  if (back <= 0n) return
  // Rows of money are never removed: their count names the movement that the sum is owed since.
  const key = `refund ${caseId} ${rows.length} ${back}`
  const dueAt = file.stageSince.toISOString()
  try {
    await task(deps, desk, { number: file.number, key }, { kind: 'refund', dueAt })
  } catch (error) {
    // Asked for already, before the stage changed.
    if (!isRefusal(error) || error.rule !== 'idempotency.other_body') throw error
  }
}
