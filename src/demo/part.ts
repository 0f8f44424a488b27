import type { Person } from './people/person.ts'
import type { CauseKey } from './troubles/causes.ts'
import type { TroubleKey } from './troubles/troubles.ts'
import type { Bought, Unit } from './units.ts'

/** Who and what a case of the demo is about, whatever happens in it. */
export type Part = {
  /** Counts the cases; the seed of whatever varies. */
  nth: number
  who: Person
  trouble: TroubleKey
  /** Which of the trouble's wordings this customer uses. */
  wording: number
  via: 'phone' | 'web' | 'dealer' | 'dock'
  bought: Bought
  known: Unit['known']
  /** Months from the sale to the report. */
  months: number
  /** What excludes it, where the bench finds such a thing. */
  cause: CauseKey
  /** The inspection fee was told before the unit was mailed. */
  feeTold: boolean
  /** A second unit is in it: the one that was misread, lay in the parcel, or took its place. */
  second: 'misread' | 'another' | 'spare' | null
  agent: 'chenJing' | 'leo'
  technician: 'zhaoMin' | 'maTao'
}
