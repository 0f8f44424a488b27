import { type Language, type Texts, textIn } from '#kernel/language.ts'
import { say } from '#platform/texts.ts'
import type { PaperLanguage } from '../repair-order.ts'

/** One text in one language, so that a reading program pronounces it rightly. */
export type Word = { lang: string; text: string }

/** The same text in each of the paper's languages, the first one leading. */
export type Wording = readonly Word[]

type Params = Readonly<Record<string, string | number | Texts>>

/** `zh` of `zh-CN`, as the type setter calls it. */
const short = (language: Language): string => language.split('-', 1)[0] ?? language

/** The languages of a paper in the order they are printed. */
const languagesOf = (paper: PaperLanguage): readonly Language[] =>
  paper === 'both' ? ['zh-CN', 'en'] : [paper]

/** The desk's own text `paper.<key>` in the paper's languages. */
export function wording(paper: PaperLanguage, key: string, params: Params = {}): Wording {
  return languagesOf(paper).map((language) => {
    const values = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? textIn(value, language) : value,
    ])
    const text = say(language, `paper.${key}`, Object.fromEntries(values))
    return { lang: short(language), text }
  })
}

/** A text that comes in each language; or a person's own words, which stand there once. */
export function worded(paper: PaperLanguage, text: Texts | string): Wording {
  const words = languagesOf(paper).map((language) => ({
    lang: short(language),
    text: tidy(typeof text === 'string' ? text : textIn(text, language)),
  }))
  return words.filter((word, i) => i === 0 || word.text !== words[0]?.text)
}

/**
 * A person's text as it can be printed: line breaks stay, other control characters and the
 * space around go; a broken character shows as U+FFFD; a letter and its accents become one, and
 * keeps no more marks than any script has: Typst gives up on hundreds.
 */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{L}\p{M}+/gu, (letter) => letter.normalize('NFC'))
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .trim()
}

/** A person's text, or null where there is none to print. */
export const given = (text: string | undefined): string | null => tidy(text ?? '') || null

/** A day as the paper says it; with two languages in the one form that both read. */
export function dateOnPaper(paper: PaperLanguage, day: string): string {
  if (paper === 'both') return day
  const [year = '', month, date] = day.split('-')
  return say(paper, 'paper.day', { year, month: String(Number(month)), day: String(Number(date)) })
}
