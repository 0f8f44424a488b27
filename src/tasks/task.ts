import type { Role, StaffRole } from '#access/roles.ts'

/** What a person must do by a time, and whose it is. */
export const taskKinds = [
  'call_received', // call: the parcel arrived
  'call_courier', // call: the courier number
  'call_quotation', // call: the quotation is out
  'quote_again', // the customer asked for a new price
  'call_customer', // call the customer back
  'call_reporter', // somebody else than the customer left word; how to reach them stands in its text
  'answer_message', // a customer or a dealer wrote
  'ask_notices', // the notices are not acknowledged yet
  'ask_contents', // something declared was not in the parcel
  'ask_purchase_date', // the customer is asked for a better date of purchase
  'claim_courier', // claim on the courier
  'refund', // money to give back
  'money_arrived', // money nobody waited for
  'appeal', // another person judges again
  'approve_disposal', // the customer's written consent is here: a second person disposes
  'approve_refund', // above the limit: a second person pays back
  'approve_waiver', // above the limit: a second person waives
  'approve_goodwill', // above the limit: a second person gives a share of the price away
  'erase_person', // somebody asked that what is kept of them be erased
  'other',
] as const
export type TaskKind = (typeof taskKinds)[number]

export const roleFor: Readonly<Record<TaskKind, StaffRole>> = {
  call_received: 'agent',
  call_courier: 'agent',
  call_quotation: 'agent',
  quote_again: 'agent',
  call_customer: 'agent',
  call_reporter: 'agent',
  answer_message: 'agent',
  ask_notices: 'agent',
  ask_contents: 'agent',
  ask_purchase_date: 'agent',
  claim_courier: 'logistics',
  refund: 'finance',
  money_arrived: 'finance',
  appeal: 'technician',
  approve_disposal: 'logistics',
  approve_refund: 'finance',
  approve_waiver: 'finance',
  approve_goodwill: 'finance',
  erase_person: 'administrator',
  other: 'agent',
}

/** May this role do what the task asks for? An administrator may all that any staff may. */
export const mayAnswer = (role: Role, kind: TaskKind): boolean =>
  role === 'administrator' || role === roleFor[kind]

/** A request that holds for one sum alone, which it must name. */
export const asksForSum = (kind: TaskKind): boolean =>
  kind === 'approve_refund' || kind === 'approve_goodwill'

/** A task as decisions read it. */
export type OpenTask = {
  id: string
  kind: TaskKind
  addedBy: string
  textId: string | null
  /** What it is about, in minor units as text; null: it names no sum. */
  minor: string | null
}
