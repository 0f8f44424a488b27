/** How money comes in that finance records. */
export const paymentMethods = ['bank_transfer', 'cash'] as const
export const paymentKinds = [...paymentMethods, 'refund', 'reversal'] as const
export type PaymentKind = (typeof paymentKinds)[number]

/** One row of money; rows are never changed or removed (law 8). */
export type Payment = {
  id: string
  kind: PaymentKind
  /** Above zero what came in; below zero what went back or was booked by mistake. */
  minor: bigint
  currency: string
  /** The day it arrived, `YYYY-MM-DD`. */
  receivedOn: string
  /** A reversal names the row that it takes back, once. */
  reversesId: string | null
}

/** All in minor units. `due` and `surplus` are never both above zero. */
export type Balance = { paid: bigint; due: bigint; surplus: bigint }

/** What the payments of a case leave open of what it asks for (accepted quotations and fees told). */
export function balance(askedMinor: bigint, payments: readonly Pick<Payment, 'minor'>[]): Balance {
  const paid = payments.reduce((sum, payment) => sum + payment.minor, 0n)
  const open = askedMinor - paid
  return { paid, due: open > 0n ? open : 0n, surplus: open < 0n ? -open : 0n }
}

/** What went back so far, above zero: refunds that no reversal took back. */
export function refunded(
  payments: readonly Pick<Payment, 'id' | 'kind' | 'minor' | 'reversesId'>[],
): bigint {
  const reversed = new Set(payments.map(({ reversesId }) => reversesId))
  return payments
    .filter(({ id, kind }) => kind === 'refund' && !reversed.has(id))
    .reduce((sum, { minor }) => sum - minor, 0n)
}

export type Reversal =
  | { reversed: true; payment: Payment }
  | { reversed: false; because: 'reversal_of_reversal' | 'already_reversed' }

/** The second row that takes a mistaken one back (law 8). A reversal stays; a row is reversed once. */
export function reverse(asked: {
  payment: Payment
  payments: readonly Pick<Payment, 'reversesId'>[]
  id: string
  today: string
}): Reversal {
  const { payment, payments, id, today } = asked
  if (payment.kind === 'reversal') return { reversed: false, because: 'reversal_of_reversal' }
  if (payments.some(({ reversesId }) => reversesId === payment.id)) {
    return { reversed: false, because: 'already_reversed' }
  }
  return {
    reversed: true,
    payment: {
      id,
      kind: 'reversal',
      minor: -payment.minor,
      currency: payment.currency,
      receivedOn: today,
      reversesId: payment.id,
    },
  }
}

/**
 * Money of a case that has ended and was not earned: what a refund task is raised for (law 8).
 * @param earned what the case keeps: accepted quotations when repaired, else fees told and not waived
 * @returns minor units to give back; 0n: no task
 */
export const unearned = (earned: bigint, payments: readonly Pick<Payment, 'minor'>[]): bigint =>
  balance(earned, payments).surplus
