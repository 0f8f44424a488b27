import type { Language } from '#kernel/language.ts'
import { frameOf, type TemplateName, templateNames } from '../templates.ts'

/** Notices that go by SMS: all that tell of a case. */
export const smsNames: readonly TemplateName[] = templateNames.filter(
  (name) => frameOf(name) === 'case',
)

export type NewSms = {
  id: string
  caseId: string
  eventId: string | null
  template: TemplateName
  language: Language
  /** E.164. */
  to: string
  /** What fills the provider's template: a few words, or the code. */
  said: string
  /** What the recipient reads. */
  text: string
  holdsKey: boolean
  /** Not sent any more after this: the code in it is over. */
  uselessAfter: Date | null
  queuedAt: Date
}

/** No provider takes a longer variable; counted in characters. */
export const longestWords = 35

const gsm = /^[\w @$!"#%&'()*+,\-./:;<=>?\n]*$/

/** How many messages a text is paid as: 160 or 153 plain characters each, 70 or 67 of any other. */
export function segments(text: string): number {
  const [alone, joined] = gsm.test(text) ? [160, 153] : [70, 67]
  return text.length <= alone ? 1 : Math.ceil(text.length / joined)
}
