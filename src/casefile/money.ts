import type { Case } from '#cases/case.ts'
import { feeDue } from '#cases/fee.ts'
import { toWire, type WireMoney } from '#kernel/money.ts'
import { balance, type Payment } from '#payments/payment.ts'
import type { StoredPayment } from '#payments/store.ts'
import { dueFor } from '#quotations/clearance.ts'
import { goodwillOf } from '#quotations/goodwill.ts'
import type { Quotation } from '#quotations/quotation.ts'
import { totals } from '#quotations/totals.ts'
import type { StoredTask } from './store.ts'
import type { CaseTask, CaseView, ShownPayment, ShownQuotation } from './view.ts'

/** A quotation with its totals, amounts on the wire. */
export function shownQuotation(quotation: Quotation): ShownQuotation {
  const { id, number, version, state, validUntil, supplementary, currency } = quotation
  const { goodwillTextId, lines } = quotation
  const wire = (minor: bigint) => toWire({ minor, currency })
  const { netMinor, taxes, grossMinor } = totals(lines)
  return {
    id,
    number,
    version,
    state,
    validUntil,
    supplementary,
    goodwillTextId,
    lines: lines.map(({ netMinor: net, forgoneMinor, ...line }) => ({
      ...line,
      net: wire(net),
      forgone: wire(forgoneMinor),
    })),
    net: wire(netMinor),
    taxes: taxes.map(({ basisPoints, taxMinor }) => ({ basisPoints, tax: wire(taxMinor) })),
    gross: wire(grossMinor),
    goodwill: wire(goodwillOf(lines)),
  }
}

export const shownPayments = (rows: readonly StoredPayment[]): ShownPayment[] =>
  rows.map(({ id, kind, minor, currency, reference, receivedOn, reversesId }) => ({
    id,
    kind,
    amount: toWire({ minor: BigInt(minor), currency }),
    reference,
    receivedOn,
    reversesId,
  }))

/** What a task is about in money, if it is. */
export const taskAmount = (minor: bigint | null, currency: string | null): WireMoney | null =>
  minor === null || currency === null ? null : toWire({ minor, currency })

export const shownTasks = (rows: readonly StoredTask[]): CaseTask[] =>
  rows.map(({ minor, currency, ...task }) => ({
    ...task,
    amount: taskAmount(minor === null ? null : BigInt(minor), currency),
  }))

/** What the case asks for, what came in, and what is open or over. */
export function moneyOf(
  file: Pick<Case, 'feeMinor' | 'outcome'>,
  currency: string,
  offers: readonly Quotation[],
  rows: readonly Payment[],
): CaseView['money'] {
  const asked = dueFor(offers) + feeDue(file)
  const { paid, due, surplus } = balance(asked, rows)
  const wire = (minor: bigint) => toWire({ minor, currency })
  return { asked: wire(asked), paid: wire(paid), due: wire(due), surplus: wire(surplus) }
}
