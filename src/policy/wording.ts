import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import { type Language, languages, type Texts, textIn } from '#kernel/language.ts'
import { writtenTexts } from '#kernel/texts.ts'

type Params = Readonly<Record<string, string>>

const compiled = new Map<string, IntlMessageFormat>()

/** A policy's own sentence in a language, as ICU MessageFormat with `params`. */
export function word(texts: Texts, language: Language, params: Params = {}): string {
  const text = textIn(texts, language)
  const key = `${language} ${text}`
  let format = compiled.get(key)
  if (!format) {
    format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    // Sentences that were only tried and never published must not pile up.
    if (compiled.size >= 2_000) compiled.clear()
    compiled.set(key, format)
  }
  return String(format.format(params))
}

const plain = (longest: number) => z.string().trim().min(1).max(longest)

/** A text in each language, without places to fill. */
export const textsSchema = (longest = 4_000) => writtenTexts(plain(longest))

/** A sentence in each language whose places are among `places`; it must be one that can be filled. */
export const sentenceSchema = (...places: readonly string[]) =>
  textsSchema(400).refine((texts) => languages.every((language) => fits(texts, language, places)), {
    message: `Only these places can be filled: ${places.join(', ')}`,
    params: { sentence: 'field.places', places: places.join(', ') },
  })

function fits(texts: Texts, language: Language, places: readonly string[]): boolean {
  try {
    word(texts, language, Object.fromEntries(places.map((place) => [place, '–'])))
    return true
  } catch {
    return false
  }
}
