import type { Role } from '#access/roles.ts'
import type { HoldReason } from '#cases/case.ts'
import type { Outcome } from '#cases/stages.ts'
import type { ToldBy } from '#cases/told-by.ts'
import type { Word } from '#cases/word.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'

export const holdWords: Record<HoldReason, () => string> = {
  customer: m.hold_customer,
  parts: m.hold_parts,
  supplier: m.hold_supplier,
  courier: m.hold_courier,
}

/** “parts”: what a held case waits for. */
export const holdWord = (reason: HoldReason): string => holdWords[reason]()

/** The chip of a held case: “Held: parts”; null when no hold stands. */
export const heldWords = (reason: HoldReason | null): string | null =>
  reason && m.held({ reason: holdWord(reason) })

const roles: Record<Role, () => string> = {
  administrator: m.role_administrator,
  agent: m.role_agent,
  technician: m.role_technician,
  logistics: m.role_logistics,
  finance: m.role_finance,
  auditor: m.role_auditor,
  dealer: m.role_dealer,
  customer: m.role_customer,
  system: m.role_system,
}
export const roleWord = (role: Role): string => roles[role]()

export const outcomeWords: Record<Outcome, () => string> = {
  repaired: m.outcome_repaired,
  replaced: m.outcome_replaced,
  no_fault_found: m.outcome_no_fault_found,
  unrepairable: m.outcome_unrepairable,
  withdrawn: m.outcome_withdrawn,
  consent_refused: m.outcome_consent_refused,
  unanswered: m.outcome_unanswered,
}
/** How a visit to the bench ended, within a sentence: “no fault found”. */
export const outcomeWord = (outcome: Outcome): string => outcomeWords[outcome]()

export const howWords: Record<Word['how'], () => string> = {
  phone: m.how_phone,
  letter: m.how_letter,
  in_person: m.how_in_person,
  mail: m.how_mail,
  message: m.how_message,
}
/** How somebody said something: “by telephone”. */
export const howWord = (how: Word['how']): string => howWords[how]()

const channels: Record<'phone' | 'web' | 'dealer' | 'api' | 'dock', () => string> = {
  phone: m.via_phone,
  web: m.via_web,
  dealer: m.via_dealer,
  api: m.via_api,
  dock: m.via_dock,
}
/** By which door a case came: “by telephone”. */
export const channelWord = (via: keyof typeof channels): string => channels[via]()

export const acknowledgedWords: Record<'web' | 'phone' | 'paper' | 'dealer' | 'api', () => string> =
  {
    web: m.acknowledge_web,
    phone: m.acknowledge_phone,
    paper: m.acknowledge_paper,
    dealer: m.acknowledge_dealer,
    api: m.acknowledge_api,
  }

/** “English”, “Chinese”: the language of a text or a person. */
export function languageWord(language: string | null): string {
  const [primary = 'en'] = (language ?? 'en').split('-', 1)
  return new Intl.DisplayNames([getLocale()], { type: 'language' }).of(primary) ?? primary
}

const toldByWords: Record<ToldBy, () => string> = {
  mail: m.told_by_mail,
  sms: m.told_by_sms,
  both: m.told_by_both,
}

/** By which way a customer is told. */
export const toldByWord = (toldBy: ToldBy): string => toldByWords[toldBy]()
