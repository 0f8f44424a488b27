import { systemViewer, type Viewer } from '#access/viewer.ts'
import type { Order } from '#cases/answer.ts'
import { type DueRow, deleteDue, selectDue } from '#cases/store.ts'
import { remind, remindedIn } from '#contacts/remind.ts'
import { task } from '#contacts/tasks.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { confirm } from '#parcels/arrival.ts'
import type { Deps } from '#platform/deps.ts'
import { closeUnrepaired } from '#repairs/bench.ts'

type Due = (deps: Deps, desk: Viewer, order: Order, row: DueRow) => Promise<unknown>

/** What the desk does by itself when its time has come, if the case still waits for it. */
const dues: Readonly<Record<string, Due>> = {
  mail_in_reminder: async (deps, desk, order, { stage }) =>
    stage === remindedIn.mail_in ? await remind(deps, desk, order, 'mail_in') : null,
  quotation_reminder: async (deps, desk, order, { stage }) =>
    stage === remindedIn.quotation ? await remind(deps, desk, order, 'quotation') : null,
  quotation_unanswered: async (deps, desk, order, { stage }) =>
    stage === 'quoted' ? await closeUnrepaired(deps, desk, order, { outcome: 'unanswered' }) : null,
  confirm_silence: async (deps, desk, order, { stage }) =>
    stage === 'delivered' ? await confirm(deps, desk, order, {}) : null,
  hold_over: async (deps, desk, order, { dueAt }) =>
    await task(deps, desk, order, { kind: 'call_customer', dueAt: dueAt.toISOString() }),
}

/** Does what fell due, once, whoever else does it too; its key is the due row itself. */
export async function meetDue(deps: Deps, row: DueRow): Promise<void> {
  const key = `due ${row.kind} ${row.caseId} ${row.dueAt.toISOString()}`
  const desk = systemViewer(row.organizationId)
  try {
    await dues[row.kind]?.(deps, desk, { number: row.number, key }, row)
  } catch (error) {
    // The case moved on by itself meanwhile: what was due is so no more.
    if (!isRefusal(error)) throw error
  }
  await deleteDue(deps.db, row)
}

const batch = 100

/**
 * One sweep over what fell due, against the one clock.
 * @returns whether there is more
 */
export async function sweepDues(deps: Deps): Promise<boolean> {
  const rows = await selectDue(deps.db, deps.clock(), batch)
  for (const row of rows) await meetDue(deps, row)
  return rows.length === batch
}
