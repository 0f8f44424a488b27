import { z } from 'zod'
import { type Language, languages } from './language.ts'

type Further = Exclude<Language, 'en' | 'zh-CN'>
const furtherLanguages = languages.filter(
  (one) => one !== 'en' && one !== 'zh-CN',
) as readonly Further[]

/** Words that a maker writes: in English and Chinese always, in each further language if they like. */
export const writtenTexts = (words: z.ZodString) => {
  const furtherWords = furtherLanguages.map((language) => [language, words.optional()] as const)
  return z.strictObject({
    ...{ en: words, 'zh-CN': words },
    ...(Object.fromEntries(furtherWords) as Record<Further, z.ZodOptional<z.ZodString>>),
  })
}

const others = languages.filter((one) => one !== 'en') as readonly Exclude<Language, 'en'>[]

/** As `Texts` are answered. */
export const wireTexts = z.object({
  en: z.string(),
  ...(Object.fromEntries(others.map((language) => [language, z.string().optional()])) as Record<
    Exclude<Language, 'en'>,
    z.ZodOptional<z.ZodString>
  >),
})
