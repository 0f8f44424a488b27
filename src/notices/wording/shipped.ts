import { type Language, languages } from '#kernel/language.ts'
import { textsOf } from '#platform/texts.ts'
import type { Wording } from '../compose.ts'
import { frameOf, type TemplateName } from '../templates.ts'

const texts = new Map(languages.map((language) => [language, textsOf(language)]))

function shipped(language: Language, key: string): string {
  const text = texts.get(language)?.get(key)
  if (text === undefined) throw new Error(`No text for ${key} in ${language}.`)
  return text
}

/** The words that come with the product. */
export const shippedWording = (template: TemplateName, language: Language): Wording => ({
  subject: shipped(language, `notice.${template}.subject`),
  body: shipped(language, `notice.${template}.body`),
})

/** Greeting and foot, which nobody edits: they carry the link, the hotline and the number. */
export const frameFor = (template: TemplateName, language: Language): string =>
  shipped(language, frames[frameOf(template)])

const frames = {
  case: 'notice.frame',
  staff: 'notice.frame_staff',
  owner: 'notice.frame_owner',
} as const
