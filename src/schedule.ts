import { systemViewer, type Viewer } from '#access/viewer.ts'
import type { Order } from '#cases/answer.ts'
import { type DueKind, dueKinds } from '#cases/effects.ts'
import { type DueRow, deleteDue, selectDue, selectDueStill } from '#cases/store.ts'
import { remind, remindedIn } from '#contacts/remind.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { askToCall } from '#notices/call.ts'
import { confirm } from '#parcels/arrival.ts'
import type { Deps } from '#platform/deps.ts'
import type { Warnings } from '#platform/log.ts'
import { closeUnrepaired } from '#repairs/bench.ts'

type Due = (
  deps: Deps,
  desk: Viewer,
  order: Order & { key: string },
  row: DueRow,
) => Promise<unknown>

/** What the desk does by itself when its time has come, if the case still waits for it. */
const dues: Readonly<Record<DueKind, Due>> = {
  mail_in_reminder: async (deps, desk, order, { stage }) =>
    stage === remindedIn.mail_in ? await remind(deps, desk, order, 'mail_in') : null,
  quotation_reminder: async (deps, desk, order, { stage }) =>
    stage === remindedIn.quotation ? await remind(deps, desk, order, 'quotation') : null,
  quotation_unanswered: async (deps, desk, order, { stage }) =>
    stage === 'quoted' ? await closeUnrepaired(deps, desk, order, { outcome: 'unanswered' }) : null,
  confirm_silence: async (deps, desk, order, { stage }) =>
    stage === 'delivered' ? await confirm(deps, desk, order, {}) : null,
  hold_over: async (deps, _, { key }, row) => await askToCall(deps, row, 'call_customer', key),
}

/**
 * Does what fell due, once, whoever else does it too; its key is the due row itself. It is looked at
 * anew with its case: what was answered a moment ago is due no more, and a case that moves on in
 * between is looked at once more. The row goes when it is done, or when the case left its stage.
 * @throws whatever else stands against it, and for a kind that nobody knows; the row stays
 */
export async function meetDue(deps: Deps, row: DueRow): Promise<void> {
  const kind = dueKinds.find((known) => known === row.kind)
  if (!kind) throw new Error(`Nobody knows what to do for a due “${row.kind}”.`)
  const key = `due ${row.kind} ${row.caseId} ${row.dueAt.toISOString()}`
  const desk = systemViewer(row.organizationId)
  for (let look = 1; ; look++) {
    const due = await selectDueStill(deps.db, row)
    if (!due) return
    try {
      await dues[kind](deps, desk, { number: due.number, key, foundAt: due.version }, due)
      break
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (error.rule === 'case.busy' && look < looks) continue
      if (!movedOn.includes(error.rule)) throw error
      break
    }
  }
  await deleteDue(deps.db, row)
}

/** A case that people are busy with is left to the next sweep. */
const looks = 5

/** The case left the stage meanwhile in which this was due: it is so no more. */
const movedOn: readonly string[] = ['case.stage', 'case.role']

const batch = 100

/**
 * One sweep over what fell due, against the one clock. What fails is logged, stays due and is
 * tried again by the next sweep; it holds up nothing else, however much of it there is.
 * @returns whether there is more to do at once
 */
export async function sweepDues(deps: Deps, log: Warnings): Promise<boolean> {
  const now = deps.clock()
  let after: DueRow | null = null
  for (;;) {
    const rows: DueRow[] = await selectDue(deps.db, now, after, batch)
    let met = 0
    for (const row of rows) {
      try {
        await meetDue(deps, row)
        met += 1
      } catch (error) {
        const { organizationId, caseId, kind } = row
        log.warn({ organizationId, caseId, kind, error: String(error) }, 'what fell due failed')
      }
    }
    if (rows.length < batch) return false
    if (met > 0) return true
    after = rows.at(-1) ?? null
  }
}
