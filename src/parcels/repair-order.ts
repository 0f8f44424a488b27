import { languages, type Texts } from '#kernel/language.ts'

/** A paper in one language, or in both: Chinese first, English beside or below it. */
export const paperLanguages = [...languages, 'both'] as const
export type PaperLanguage = (typeof paperLanguages)[number]

/** What stands on every paper of an organization. Text is plain; a line break is `\n`. */
export type PaperFrame = {
  language: PaperLanguage
  organization: { name: Texts; hotline: string }
  /** In the organization's time zone, `YYYY-MM-DD`. */
  printedOn: string
  /** What the customer reads and signs (policy 2.10 note, 3.1, 3.2, and the desk's own). */
  notices: { version: string; list: readonly Notice[] }
  /** Where the parcel goes. Without it the paper says whom to ask. */
  sendTo?: PaperAddress
  /** Whether the dealer, who forwards it, stands between customer and depot. */
  viaDealer: boolean
}

export type Notice = {
  text: Texts
  /** Of the policy, such as `2.10`; a notice of the desk's own has none. */
  clause?: string
}

export type PaperAddress = { name: Texts | string; address: string; phone?: string }

export type DeclaredItem = {
  /** How many the customer says are in the box; 0 stands there so that nobody looks for it. */
  count: number
  /** From the catalogue, or as the customer calls it. */
  name: Texts | string
}

/**
 * The paper that travels with the unit. Whatever is missing is a line to write by hand, for
 * the paper alone must be enough to open a case at the dock.
 */
export type RepairOrder = PaperFrame & {
  /** Canonical, see `kernel/case-number.ts`; people without a case have none. */
  caseNumber?: string
  /** Where the customer follows the case, printed to be typed. */
  statusAddress?: string
  customer: { name?: string; phone?: string; returnAddress?: string }
  unit: {
    serial?: string
    model?: string
    /** Where the number stands on the model, such as “on the back”. */
    serialPlace?: Texts
  }
  /** In the customer's words. */
  fault?: string
  /** Undefined when nobody was asked; the customer then fills it in. */
  contents?: readonly DeclaredItem[]
  /** What else is in the box, in the customer's words. */
  otherContents?: string
  /** How the unit is packed, line by line: printed where the first page has room for it. */
  packing?: readonly Texts[]
}

/** The form of people without a case: the same paper, with its four facts to fill in. */
export const blankForm = (frame: PaperFrame, serialPlace?: Texts): RepairOrder => ({
  ...frame,
  customer: {},
  unit: serialPlace ? { serialPlace } : {},
})

export type Stretch = 'customer' | 'way_in' | 'dealer' | 'depot' | 'way_back' | 'home'

/** Who will hold the unit, in order: the ribbon at the foot, dated by hand at each hand-over. */
export function journeyOf({ viaDealer }: Pick<PaperFrame, 'viaDealer'>): readonly Stretch[] {
  const onwards: readonly Stretch[] = viaDealer ? ['dealer', 'way_in'] : []
  return ['customer', 'way_in', ...onwards, 'depot', 'way_back', 'home']
}
