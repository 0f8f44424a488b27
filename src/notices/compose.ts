import type { Language } from '#kernel/language.ts'
import { fill, valuesAsked } from '#kernel/message.ts'
import { factsOf, type TemplateName, templates } from './templates.ts'

/** Subject and text of a template in one language, in ICU MessageFormat. */
export type Wording = { subject: string; body: string }

/** What is filled in; a fact that isn't known is `none`. */
export type NoticeFacts = Readonly<Record<string, string>>

/**
 * A mail from its wording and facts: greeting and foot are the frame's, so that no wording can
 * lose the link, the hotline or the case number.
 * @param frame of the language: says `{words}` within greeting and foot
 */
export function compose(
  template: TemplateName,
  language: Language,
  { wording, frame }: { wording: Wording; frame: string },
  given: NoticeFacts,
): { subject: string; text: string } {
  const facts = { ...Object.fromEntries(factsOf(template).map((name) => [name, 'none'])), ...given }
  const text = fill(wording.body, language, facts)
  return {
    // A value may hold line breaks; a subject is one line.
    subject: fill(wording.subject, language, facts).replace(/\s+/g, ' ').trim(),
    text: fill(frame, language, { ...facts, words: text.trim() }).replace(/\n{3,}/g, '\n\n'),
  }
}

export type WordingFault =
  | { at: 'subject' | 'body'; because: 'unreadable' }
  | { at: 'subject' | 'body'; because: 'unknown_fact'; fact: string }
  | { at: 'body'; because: 'lacks_fact'; fact: string }

/** What keeps a wording that somebody wrote from being used; null: nothing. */
export function faultIn(
  template: TemplateName,
  language: Language,
  wording: Wording,
): WordingFault | null {
  const known = new Set(factsOf(template))
  for (const at of ['subject', 'body'] as const) {
    const asked = asking(wording[at], language)
    if (asked === null) return { at, because: 'unreadable' }
    const unknown = [...asked].find((name) => !known.has(name))
    if (unknown !== undefined) return { at, because: 'unknown_fact', fact: unknown }
  }
  const said = valuesAsked(wording.body, language)
  const lacking = templates[template].must.find((name) => !said.has(name))
  return lacking === undefined ? null : { at: 'body', because: 'lacks_fact', fact: lacking }
}

function asking(text: string, language: Language): Set<string> | null {
  try {
    return valuesAsked(text, language)
  } catch {
    return null
  }
}
