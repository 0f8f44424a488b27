import { feeDue } from '#cases/fee.ts'
import type { Event, Fact } from '#cases/history.ts'
import { dayIn } from '#kernel/calendar.ts'
import { writtenFor } from '#kernel/destination.ts'
import { type Language, textIn } from '#kernel/language.ts'
import { formatMoney } from '#kernel/money.ts'
import { shortDay } from '#kernel/short-day.ts'
import type { Organization } from '#organizations/organization.ts'
import type { BankAccount } from '#organizations/settings.ts'
import { courierName } from '#parcels/courier.ts'
import { balance } from '#payments/payment.ts'
import { asPayments } from '#payments/store.ts'
import { dueFor } from '#quotations/clearance.ts'
import { goodwillOf } from '#quotations/goodwill.ts'
import { asQuotations } from '#quotations/store.ts'
import { grossOf } from '#quotations/totals.ts'
import type { About } from './notice.ts'
import type { Told } from './tell.ts'

/** What a notice may say of an event, read aloud in the customer's language. */
export function aboutEvent(
  event: Event,
  file: Told,
  organization: Organization,
  language: Language,
): About {
  const { timeZone, currency, settings } = organization
  const today = dayIn(timeZone, new Date(event.at))
  const day = (iso: Fact | undefined): string =>
    typeof iso === 'string' ? shortDay(iso, today, language) : 'none'
  const sum = (minor: bigint): string => formatMoney({ minor, currency }, language)
  const amount = (minor: bigint): string => (minor > 0n ? sum(minor) : 'none')
  const parcel = file.parcels.find(({ id }) => id === event.data.parcelId)
  const offers = asQuotations(file.quotations)
  const offer =
    offers.find(({ id }) => id === event.data.quotationId) ??
    offers.find(({ state }) => state === 'issued')
  const asked = dueFor(offers) + feeDue(file)
  const isLast = event.version === file.version
  const by = isLast && file.wordBy ? day(dayIn(timeZone, file.wordBy)) : 'none'
  return {
    by,
    silentBy: settings.daysToConfirm === null ? 'none' : by,
    recipient: recipientOf(event, file, organization, language),
    addressKnown: file.addressKnown ? 'yes' : 'no',
    packing: file.packing.map((line) => `- ${textIn(line, language)}`).join('\n'),
    money: (minor) => (typeof minor === 'string' ? amount(BigInt(minor)) : 'none'),
    day,
    courier: parcel?.courier ? courierName(parcel.courier, language) : 'none',
    tracking: parcel?.tracking ?? 'none',
    // An offer that is given away whole costs ¥0.00, which is an answer; “none” is not.
    total: offer ? sum(grossOf(offer)) : 'none',
    goodwill: offer ? amount(goodwillOf(offer.lines)) : 'none',
    until: day(offer?.validUntil ?? undefined),
    due: amount(balance(asked, asPayments(file.payments)).due),
    fee: amount(feeDue(file)),
    account: settings.bankAccount ? accountIn(settings.bankAccount) : 'none',
    words: file.words ?? 'none',
  }
}

/** Whoever gets the unit: the dealer, or the depot with its repair address. */
function recipientOf(
  event: Event,
  { dealer, depot, contact }: Told,
  { country }: Organization,
  language: Language,
): string {
  const place = event.data.sendTo === 'dealer' ? dealer : depot
  if (!place) return 'none'
  const written = writtenFor(place, language, country, contact?.address?.country)
  const { name, lines, phone, local } = written
  return [
    name,
    ...lines,
    ...(phone ? [phone] : []),
    ...(local.length > 0 ? ['', ...local] : []),
  ].join('\n')
}

const accountIn = ({ holder, bank, account, code }: BankAccount): string =>
  [holder, bank, account, code].filter(Boolean).join('\n')
