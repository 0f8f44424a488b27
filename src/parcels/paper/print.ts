import type { Press } from '#platform/pdf/press.ts'
import type { RepairOrder } from '../repair-order.ts'
import { sheetOf } from './compose.ts'

/** A repair order, or the blank form, as a tagged PDF on A4. The same order gives the same bytes. */
export function printRepairOrder(
  press: Press,
  order: RepairOrder,
): Promise<Uint8Array<ArrayBuffer>> {
  return press.renderPdf('parcels/paper/repair-order.typ', sheetOf(order))
}
