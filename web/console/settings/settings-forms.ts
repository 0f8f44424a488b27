import { redirect } from 'react-router'
import { z } from 'zod'
import { parseMoney, toWire, type WireMoney } from '#kernel/money.ts'
import { accountLengths, type SettingsChange, settingsSchema } from '#organizations/settings.ts'
import { form, type Submitted } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { readPercent } from '../quotation/lines.ts'

const line = (longest: number) => z.string().trim().max(longest).optional()

/** All that an account needs, or nothing at all. */
export const accountForm = z
  .object({
    holder: line(accountLengths.holder),
    bank: line(accountLengths.bank),
    account: line(accountLengths.account),
    code: line(accountLengths.code),
  })
  .superRefine((typed, checked) => {
    if (!Object.values(typed).some(Boolean)) return
    for (const field of ['holder', 'bank', 'account'] as const)
      if (!typed[field])
        checked.addIssue({ code: 'custom', path: [field], message: m.account_lacks() })
  })

export const feesForm = z
  .object({
    /** That the amounts were asked for in. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    inspectionFee: line(40),
    tax: line(10),
    secondPersonAbove: line(40),
  })
  .superRefine(({ currency, inspectionFee, tax, secondPersonAbove }, checked) => {
    const wrong = {
      inspectionFee: readSum(inspectionFee, currency) === undefined && m.quote_bad_price(),
      tax: readTax(tax) === undefined && m.quote_bad_tax(),
      secondPersonAbove: readSum(secondPersonAbove, currency) === undefined && m.quote_bad_price(),
    }
    for (const [field, message] of Object.entries(wrong))
      if (message) checked.addIssue({ code: 'custom', path: [field], message })
  })

/** Null: nothing is typed; undefined: what is typed is no sum that the desk can keep. */
function readSum(typed: string | undefined, currency: string): WireMoney | null | undefined {
  if (!typed) return null
  const money = parseMoney(typed, currency)
  return money && settingsSchema.shape.inspectionFee.safeParse(toWire(money)).data
}

/** The same of a percentage, in hundredths of a percent. */
const readTax = (typed: string | undefined): number | null | undefined =>
  typed ? readPercent(typed) : null

const days = z.coerce
  .number()
  .pipe(settingsSchema.shape.reminderDays.unwrap())
  .nullable()
  .default(null)

/** In the order of the page: for a verdict, then as a case goes on. */
export const limitsForm = z.object({
  betterDateDays: days,
  repairWarrantyDays: days,
  reminderDays: days,
  quotationValidityDays: days,
  unansweredDays: days,
  daysToConfirm: days,
  disputeDays: days,
})

const change = async (sent: Submitted<unknown>, of: string, changed: SettingsChange) => {
  await sent.app.organizations.changeSettings(viewerOf(sent), changed)
  return redirect(`/desk/settings?done=${of}`)
}

/** What is left empty is taken away: nothing of the kind happens from then on. */
export const settingsForms = {
  account: form(accountForm, (sent) => {
    const { holder, bank, account, code } = sent.value
    const bankAccount =
      holder && bank && account ? { holder, bank, account, code: code || null } : null
    return change(sent, 'account', { bankAccount })
  }),
  fees: form(feesForm, (sent) => {
    const { currency, inspectionFee, tax, secondPersonAbove } = sent.value
    return change(sent, 'fees', {
      inspectionFee: readSum(inspectionFee, currency) ?? null,
      taxBasisPoints: readTax(tax) ?? null,
      secondPersonAbove: readSum(secondPersonAbove, currency) ?? null,
    })
  }),
  limits: form(limitsForm, (sent) => change(sent, 'limits', sent.value)),
}
