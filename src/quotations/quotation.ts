import type { Borne } from '#policy/borne.ts'

/** What a quotation line is for. Tax is no line: each line carries its rate. */
export const quotationLineKinds = ['labour', 'part', 'freight', 'inspection_fee', 'other'] as const
export type QuotationLineKind = (typeof quotationLineKinds)[number]

export const quantityUnits = ['piece', 'hour'] as const
export type QuantityUnit = (typeof quantityUnits)[number]

export type QuotationLine = {
  id: string
  kind: QuotationLineKind
  /** Free text of a person, in `texts`; null: the kind's own name says it. */
  descriptionTextId: string | null
  /** The line of work that this pays for; null for freight, fee and other. */
  workLineId: string | null
  /** The verdict that it rests on; null when paid service was chosen before any verdict. */
  verdictId: string | null
  /** What that verdict bore when this was quoted: it need not be paid as long as that holds. */
  borne: readonly Borne[]
  /** Thousandths, for reading: 1500 is 1.5 hours. The net is already the whole line's. */
  quantityMilli: number
  unit: QuantityUnit
  /** What is to be paid of the whole line, net, in minor units: never below zero. */
  netMinor: bigint
  /** The share of the line's price that the maker gives away, 0 to 100, and what that comes to. */
  goodwillPercent: number
  forgoneMinor: bigint
  /** 1300 is 13 %. */
  taxBasisPoints: number
}

/** `withdrawn`: the unit goes back unrepaired, or is covered after all; nothing is owed. */
export const quotationStates = [
  'issued',
  'accepted',
  'declined',
  'superseded',
  'expired',
  'withdrawn',
] as const
export type QuotationState = (typeof quotationStates)[number]

/** One version of an offer. A change makes a new version with an id of its own and supersedes this one. */
export type Quotation = {
  id: string
  /** Counts the quotations of a case from 1. */
  number: number
  /** Counts the versions of that quotation from 1. */
  version: number
  currency: string
  lines: readonly QuotationLine[]
  /** `YYYY-MM-DD` in the organization's time zone, good to its end; null: it does not expire. */
  validUntil: string | null
  state: QuotationState
  /** For a fault found later, beside an earlier clearance that stands (law 1). */
  supplementary: boolean
  /** Why something of it is given away; null: nothing is. */
  goodwillTextId: string | null
  /** The account that carries it instead of a payment, once accepted. */
  accountId: string | null
}

/** Which version a person had before their eyes when they answered. */
export type Shown = Pick<Quotation, 'number' | 'version'>

export type Acceptance =
  | { accepted: true }
  | { accepted: false; because: 'not_issued' | 'version_shown' | 'not_expired' }

/** An offer is past when its last day is over. `today` is a day in the organization's time zone. */
export const isExpired = (quotation: Pick<Quotation, 'validUntil'>, today: string): boolean =>
  quotation.validUntil !== null && quotation.validUntil < today

/**
 * May this answer be taken as a yes? Law 2: exactly the version that was shown, and not
 * after its last day. Because: `version_shown` and `not_expired` name the lifecycle's guards.
 */
export function decideAcceptance(asked: {
  quotation: Pick<Quotation, 'number' | 'version' | 'state' | 'validUntil'>
  shown: Shown
  today: string
}): Acceptance {
  const { quotation, shown, today } = asked
  if (!wasShown(quotation, shown)) return { accepted: false, because: 'version_shown' }
  if (quotation.state === 'expired' || isExpired(quotation, today)) {
    return { accepted: false, because: 'not_expired' }
  }
  if (quotation.state !== 'issued') return { accepted: false, because: 'not_issued' }
  return { accepted: true }
}

/** A no is also given to the version that was shown; an expired offer may still be declined. */
export const wasShown = (quotation: Shown, shown: Shown): boolean =>
  quotation.number === shown.number && quotation.version === shown.version

/** The quotation as spoken and printed: case number, then `Q1`, from the second version on `Q1-2`. */
export const quotationName = (caseNumber: string, { number, version }: Shown): string =>
  `${caseNumber}-Q${number}${version > 1 ? `-${version}` : ''}`
