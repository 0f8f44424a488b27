import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, languages } from '#kernel/language.ts'

type Params = Readonly<Record<string, string | number>>

const folder = new URL('../texts/', import.meta.url)

/** All texts of one language: every `src/texts/*<language>.json`, a key in one file only. */
export function textsOf(language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const suffix = `${language}.json`
  for (const name of readdirSync(folder).sort()) {
    if (name !== suffix && !name.endsWith(`.${suffix}`)) continue
    const file: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    for (const [key, text] of Object.entries(file as Record<string, string>)) {
      if (texts.has(key)) throw new Error(`The text ${key} stands in two files of ${language}.`)
      texts.set(key, text)
    }
  }
  return texts
}

const known = new Map(languages.map((language) => [language, textsOf(language)]))
const compiled = new Map<string, IntlMessageFormat>()

/**
 * A text in a person's language, as ICU MessageFormat with `params`.
 * @throws when the key has no text: a test compares the key sets, so that none is missing.
 */
export function say(language: Language, key: string, params: Params = {}): string {
  const at = `${language} ${key}`
  let format = compiled.get(at)
  if (!format) {
    const text = known.get(language)?.get(key)
    if (text === undefined) throw new Error(`No text for ${key} in ${language}.`)
    format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    compiled.set(at, format)
  }
  return String(format.format(params))
}
