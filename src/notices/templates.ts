/** What every notice may say; `link` leads to the status and shows nothing personal. */
export const commonFacts = [
  'number',
  'device',
  'maker',
  'hotline',
  'link',
  'named',
  'name',
] as const

type Template = {
  /** What this notice may say beside the common facts; a fact that isn't known is `none`. */
  facts: readonly string[]
  /** What any wording of it must say: without it the notice would be of no use. */
  must: readonly string[]
}

const plain = { facts: [], must: [] } as const
const withTime = { facts: ['by'], must: [] } as const

/** Every mail that the desk writes by itself; its words stand under `notice.<name>`. */
export const templates = {
  reported: withTime,
  resolved: plain,
  reopened: withTime,
  authorized: {
    facts: ['recipient', 'fee', 'addressKnown', 'packing'],
    must: ['recipient', 'fee'],
  },
  inbound: { facts: ['courier', 'tracking', 'towards'], must: ['tracking'] },
  received: withTime,
  quoted: {
    facts: ['total', 'goodwill', 'until', 'supplementary', 'changed'],
    must: ['total', 'until'],
  },
  accepted: { facts: ['due', 'account'], must: ['due', 'number'] },
  accepted_clear: withTime,
  declined: plain,
  declined_part: plain,
  covered: withTime,
  paid: { facts: ['amount', 'by', 'next'], must: ['amount'] },
  paid_in_part: { facts: ['amount', 'due'], must: ['amount', 'due'] },
  payment_corrected: { facts: ['amount', 'due'], must: ['amount', 'due'] },
  refunded: { facts: ['amount'], must: ['amount'] },
  repaired: plain,
  replaced: plain,
  unrepaired: { facts: ['outcome', 'fee', 'account'], must: ['fee'] },
  fee_waived: { facts: ['next'], must: [] },
  outbound: { facts: ['courier', 'tracking'], must: ['tracking'] },
  delivered: withTime,
  bounced: plain,
  disputed: { facts: ['what', 'by'], must: [] },
  sent_again: plain,
  settled: plain,
  closed: { facts: ['heard'], must: [] },
  disposed: plain,
  cancelled: { facts: ['reason'], must: [] },
  held: { facts: ['reason', 'until'], must: [] },
  appealed: withTime,
  reminder_mail_in: plain,
  reminder_quotation: { facts: ['total', 'until'], must: ['total', 'until'] },
  message: { facts: ['words'], must: ['words'] },
  link_again: plain,
  code: { facts: ['code', 'minutes'], must: ['code'] },
  password_reset: { facts: ['url', 'until'], must: ['url'] },
  staff_invitation: { facts: ['url', 'until'], must: ['url'] },
  mailbox_code: { facts: ['code', 'minutes'], must: ['code'] },
  handover_offered: {
    facts: ['from', 'device', 'serial', 'url', 'until'],
    must: ['from', 'device', 'serial', 'url'],
  },
  handover_taken: { facts: ['device', 'serial'], must: ['device', 'serial'] },
  purchase_accepted: {
    facts: ['device', 'serial', 'bought', 'url'],
    must: ['device', 'serial', 'url'],
  },
  purchase_declined: {
    facts: ['device', 'serial', 'bought', 'url'],
    must: ['device', 'serial', 'url'],
  },
  harvest_alarm: { facts: ['what', 'most', 'minutes'], must: [] },
  guessing_alarm: { facts: ['what', 'most', 'minutes'], must: [] },
  sms_alarm: { facts: ['most'], must: [] },
  codes_alarm: { facts: ['most'], must: [] },
} as const satisfies Readonly<Record<string, Template>>

export type TemplateName = keyof typeof templates
export const templateNames = Object.keys(templates) as TemplateName[] // the keys of the table above

/** Letters to colleagues: no case, no status page. */
const toStaff: readonly TemplateName[] = [
  'password_reset',
  'staff_invitation',
  'harvest_alarm',
  'guessing_alarm',
  'sms_alarm',
  'codes_alarm',
]
export const isToStaff = (name: TemplateName): boolean => toStaff.includes(name)

/** Letters to somebody about their units: no case, no status page. */
const toOwners: readonly TemplateName[] = [
  'mailbox_code',
  'handover_offered',
  'handover_taken',
  'purchase_accepted',
  'purchase_declined',
]

/**
 * Letters to an address that may be nobody's customer's: what they offer can be used until a time,
 * and soon after it the letter is emptied.
 */
export const toStrangers: readonly TemplateName[] = ['mailbox_code', 'handover_offered']

/** Which greeting and foot a letter has. */
export const frameOf = (name: TemplateName): 'case' | 'staff' | 'owner' =>
  isToStaff(name) ? 'staff' : toOwners.includes(name) ? 'owner' : 'case'

const frameFacts = {
  case: commonFacts,
  staff: ['maker', 'named', 'name'],
  owner: ['maker', 'hotline', 'named', 'name'],
} as const

/** All that a wording of this template may ask for. */
export const factsOf = (name: TemplateName): readonly string[] => [
  ...frameFacts[frameOf(name)],
  ...templates[name].facts,
]
