import type { Event, Fact } from '#cases/history.ts'
import type { Command } from '#cases/lifecycle.ts'
import type { Stage } from '#cases/stages.ts'
import type { NoticeFacts } from './compose.ts'
import type { TemplateName } from './templates.ts'

/** A mail that an event calls for. */
export type Notice = { template: TemplateName; facts: NoticeFacts }

/** What an event's own data leaves open, ready to be read aloud; `none` where there is nothing. */
export type About = {
  /** The day by which somebody is promised word, while nothing came after the event. */
  by: string
  /** The day after which silence counts as all being well; `none`: the desk set no days. */
  silentBy: string
  /** Name, address and telephone of who gets the unit, in lines. */
  recipient: string
  /** `yes` or `no`: whether we know where to send the unit back. */
  addressKnown: string
  /** How the unit is packed, in lines. */
  packing: string
  money(minor: Fact | undefined): string
  day(iso: Fact | undefined): string
  /** Of the parcel that the event names. */
  courier: string
  tracking: string
  /** Of the quotation that the event names. */
  total: string
  /** What the maker gives away of it, tax included. */
  goodwill: string
  until: string
  /** What is to be paid at this moment. */
  due: string
  /** The inspection fee that was told, when it is to be paid. */
  fee: string
  /** Where to pay to, in lines; `none`: the desk has set no account. */
  account: string
  /** What a colleague wrote to the customer. */
  words: string
}

type Tell = (event: Event, about: About) => Notice | null

const say =
  (template: TemplateName, ...facts: (keyof About & string)[]): Tell =>
  (_, about) => ({ template, facts: pick(about, facts) })

const pick = (about: About, names: readonly (keyof About)[]): NoticeFacts =>
  Object.fromEntries(
    names.flatMap((name) => {
      const fact = about[name]
      return typeof fact === 'string' ? [[name, fact]] : []
    }),
  )

const word = (fact: Fact | undefined): string => (typeof fact === 'string' ? fact : 'none')
/** What the desk does with the unit now that nothing is to be paid; in other stages it just goes on. */
const nextAt = (stage: Stage): string =>
  stage === 'cleared' ? 'repair' : stage === 'ready' ? 'return' : 'none'

const yes = (holds: boolean): string => (holds ? 'yes' : 'no')

/** Which mail follows from a command; what is not here is told by no mail. */
const tells: Partial<Record<Command, Tell>> = {
  report: say('reported', 'by'),
  resolve: say('resolved'),
  reopen: say('reopened', 'by'),
  authorize: (event, about) => ({
    template: 'authorized',
    facts: {
      ...pick(about, ['recipient', 'addressKnown', 'packing']),
      fee: about.money(event.data.feeMinor),
    },
  }),
  ship_in: (event, about) => ({
    template: 'inbound',
    facts: { ...pick(about, ['courier', 'tracking']), towards: word(event.data.to) },
  }),
  receive: say('received', 'by'),
  judge: (event, about) =>
    event.to === 'cleared' && event.from !== 'cleared'
      ? { template: 'covered', facts: { by: about.by } }
      : null,
  quote: ({ data }, about) => ({
    template: 'quoted',
    facts: {
      ...pick(about, ['total', 'goodwill']),
      until: about.day(data.validUntil),
      supplementary: yes(data.supplementary === true),
      changed: yes(data.version !== 1),
    },
  }),
  accept: (event, about) =>
    event.to === 'awaiting_payment' && about.due !== 'none'
      ? { template: 'accepted', facts: pick(about, ['due', 'account']) }
      : { template: 'accepted_clear', facts: { by: about.by } },
  decline: (event) => ({
    template: event.to === 'cleared' ? 'declined_part' : 'declined',
    facts: {},
  }),
  pay: ({ data, to }, about) => {
    const amount = about.money(unsigned(data.minor))
    const due = about.money(data.dueMinor)
    if (data.kind === 'reversal') return { template: 'payment_corrected', facts: { amount, due } }
    return due === 'none'
      ? { template: 'paid', facts: { amount, by: about.by, next: nextAt(to) } }
      : { template: 'paid_in_part', facts: { amount, due } }
  },
  refund: ({ data }, about) => ({
    template: 'refunded',
    facts: { amount: about.money(unsigned(data.minor)) },
  }),
  waive: ({ to }) => ({ template: 'fee_waived', facts: { next: nextAt(to) } }),
  finish: ({ data }) => ({
    template: data.outcome === 'replaced' ? 'replaced' : 'repaired',
    facts: {},
  }),
  close_unrepaired: ({ data }, about) => ({
    template: 'unrepaired',
    facts: {
      outcome: word(data.outcome),
      fee: data.feeDue === true ? about.fee : 'none',
      account: about.account,
    },
  }),
  ship_out: say('outbound', 'courier', 'tracking'),
  bounce: say('bounced'),
  deliver: (_, about) => ({ template: 'delivered', facts: { by: about.silentBy } }),
  confirm: (event) => ({ template: 'closed', facts: { heard: yes(event.role !== 'system') } }),
  dispute: ({ data }, about) => ({
    template: 'disputed',
    facts: { what: word(data.what), by: about.by },
  }),
  settle: (event) => ({ template: event.to === 'closed' ? 'settled' : 'sent_again', facts: {} }),
  dispose: say('disposed'),
  cancel: ({ data }) => ({ template: 'cancelled', facts: { reason: word(data.reason) } }),
  hold: ({ data }, about) => ({
    template: 'held',
    facts: { reason: word(data.reason), until: about.day(data.until) },
  }),
  appeal: say('appealed', 'by'),
  contact: ({ data }, about) => {
    // Asked for in the same moment as the customer did what they would be reminded of.
    if (data.waited === false) return null
    if (data.reminder === 'mail_in') return { template: 'reminder_mail_in', facts: {} }
    if (data.reminder === 'quotation') {
      return { template: 'reminder_quotation', facts: pick(about, ['total', 'until']) }
    }
    const isLetter = data.kind === 'message' && data.direction === 'out'
    return isLetter ? { template: 'message', facts: { words: about.words } } : null
  },
}

/** Whether a command ever calls for a mail; most call for none. */
export const mayTell = (command: string): boolean => Object.hasOwn(tells, command)

/** The mail that an event calls for, in words that need no further look-up; null: none. */
export const noticeOf = (event: Event, about: About): Notice | null =>
  tells[event.command]?.(event, about) ?? null

const unsigned = (minor: Fact | undefined): Fact | undefined =>
  typeof minor === 'string' ? minor.replace(/^-/, '') : minor

/**
 * Customers without mail are told by telephone where they must act. That their unit arrived,
 * and the courier number on its way back, everybody is told by telephone: `receive` and
 * `ship_out` add those tasks themselves (process, steps 3 and 4).
 * @param noticesRead whether they acknowledged the notices already, such as on the telephone
 */
export function callInstead(
  template: TemplateName,
  noticesRead: boolean,
): 'call_quotation' | 'call_customer' | 'ask_notices' | null {
  if (template === 'quoted' || template === 'reminder_quotation') return 'call_quotation'
  if (template === 'authorized') return noticesRead ? null : 'ask_notices'
  const others: readonly TemplateName[] = ['unrepaired', 'bounced', 'reminder_mail_in', 'message']
  return others.includes(template) ? 'call_customer' : null
}

/** Whom a mail asks for money without saying where to pay, a colleague tells it. */
export const callBesides = ({ facts }: Notice): 'call_customer' | null =>
  facts.account === 'none' && (facts.due ?? facts.fee ?? 'none') !== 'none' ? 'call_customer' : null
