import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from './language.ts'

const compiled = new Map<string, IntlMessageFormat>()
/** Shipped texts are a few hundred; texts that people edit may be any number. */
const most = 2_000

function compile(text: string, language: Language): IntlMessageFormat {
  const at = `${language} ${text}`
  const known = compiled.get(at)
  if (known) return known
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  if (compiled.size >= most) compiled.clear()
  compiled.set(at, format)
  return format
}

/**
 * Fills a text in ICU MessageFormat, such as one that people edited. What is filled in is never
 * read as a format itself.
 * @throws SyntaxError for a text that is none, Error for a value that is missing
 */
export const fill = (
  text: string,
  language: Language,
  values: Readonly<Record<string, string | number>>,
): string => String(compile(text, language).format(values))

/** The names of all values that a text asks for. @throws SyntaxError for a text that is none */
export function valuesAsked(text: string, language: Language): Set<string> {
  const names = new Set<string>()
  const walk = (elements: readonly unknown[]): void => {
    for (const element of elements) {
      const { type, value, options } = element as Element // the parser's own tree
      if (type === literal || type === pound) continue
      if (value !== undefined) names.add(value)
      for (const option of Object.values(options ?? {})) walk(option.value)
    }
  }
  walk(compile(text, language).getAst())
  return names
}

/** As @formatjs/icu-messageformat-parser numbers them. */
const literal = 0
const pound = 7
type Element = { type: number; value?: string; options?: Record<string, { value: unknown[] }> }
