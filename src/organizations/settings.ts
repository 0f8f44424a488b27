import { z } from 'zod'

const days = z.int().min(1).max(3650).nullable()
/** Wire form of money; its currency is the organization's. */
const amount = z
  .strictObject({
    amount: z.string().regex(/^\d{1,12}(\.\d{1,3})?$/),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .nullable()

/** In characters. */
export const accountLengths = { holder: 120, bank: 120, account: 60, code: 40 } as const

/** Where customers pay to, as the bank wants it written. */
const bankAccount = z
  .strictObject({
    holder: z.string().trim().min(1).max(accountLengths.holder),
    bank: z.string().trim().min(1).max(accountLengths.bank),
    account: z.string().trim().min(1).max(accountLengths.account),
    /** SWIFT, CNAPS or the like, where it is needed. */
    code: z.string().trim().min(1).max(accountLengths.code).nullable().default(null),
  })
  .nullable()

/**
 * What the desk set for itself where its policy says nothing. Null: nothing is set, so nothing
 * of the kind happens; a value is the desk's own and is shown as such.
 */
export const settingsSchema = z.strictObject({
  /** Nothing heard for so many days after delivery: the case counts as confirmed. */
  daysToConfirm: days,
  /** A quotation is valid for so many days from its issue. */
  quotationValidityDays: days,
  /** So many days after an expired quotation the unit goes back unrepaired. */
  unansweredDays: days,
  /** A closed case may be disputed for so many days. */
  disputeDays: days,
  /** Whoever's turn it is, is reminded after so many days. */
  reminderDays: days,
  /** So many days to answer a request for a better date of purchase (check 3 of a verdict). */
  betterDateDays: days,
  /** A repair is itself warranted for so many days. */
  repairWarrantyDays: days,
  /** Due when no fault was found, if it was told before the unit was mailed. */
  inspectionFee: amount,
  /** Due for each day that a repaired unit is not fetched, after the free ones. */
  storageFeePerDay: amount,
  storageFreeDays: days,
  /** A waiver, or the refunds of a case together, above this take a second person. */
  secondPersonAbove: amount,
  bankAccount,
  /** Tax on quotation lines unless a line says otherwise, in hundredths of a percent. */
  taxBasisPoints: z.int().min(0).max(10_000).nullable(),
  /** What persons said and sent is erased so many days after their case was over. */
  keepPersonsDays: days,
  /** Who read of a person is kept so many days. */
  keepReadsDays: z.int().min(1).max(3650),
  /** SMS that are written within 24 hours at most; null: 500. */
  smsPerDay: z.int().min(1).max(1_000_000).nullable(),
  /** Which policy version governs a device. */
  governingPolicy: z.enum(['at_purchase', 'at_report', 'better_of_both']),
})
export type Settings = z.infer<typeof settingsSchema>
export type BankAccount = NonNullable<Settings['bankAccount']>

/** A change names only what it changes. */
export const settingsChangeSchema = settingsSchema.partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** A year: as long as somebody may ask who looked, and no longer. */
export const usualReadsDays = 365

/** Before anybody has set anything. */
export const unset: Settings = {
  daysToConfirm: null,
  quotationValidityDays: null,
  unansweredDays: null,
  disputeDays: null,
  reminderDays: null,
  betterDateDays: null,
  repairWarrantyDays: null,
  inspectionFee: null,
  storageFeePerDay: null,
  storageFreeDays: null,
  secondPersonAbove: null,
  bankAccount: null,
  taxBasisPoints: null,
  keepPersonsDays: null,
  keepReadsDays: usualReadsDays,
  smsPerDay: null,
  governingPolicy: 'at_purchase',
}

/** Settings as stored, completed: one that was added later is unset. */
export const readSettings = (stored: object): Settings =>
  settingsSchema.parse({ ...unset, ...stored })
