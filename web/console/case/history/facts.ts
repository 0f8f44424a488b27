import type { Event } from '#cases/history.ts'
import { formatMoney } from '#kernel/money.ts'
import { getLocale } from '../../../messages/compiled/runtime.js'

/** What an event keeps, read by name: it holds ids, codes, numbers and days. */
export function factsOf({ data }: Pick<Event, 'data'>) {
  const text = (name: string): string | null => {
    const fact = data[name]
    return typeof fact === 'string' ? fact : null
  }
  return {
    text,
    number: (name: string): number | null => {
      const fact = data[name]
      return typeof fact === 'number' ? fact : null
    },
    yes: (name: string): boolean => data[name] === true,
    texts: (name: string): string[] => {
      const fact = data[name]
      return Array.isArray(fact) ? fact.filter((one) => typeof one === 'string') : []
    },
    /** An amount kept as minor units in text, with its currency beside it. */
    money(name: string, currency: string): string | null {
      const minor = text(name)
      if (minor === null) return null
      const bare = minor.startsWith('-') ? minor.slice(1) : minor
      return formatMoney(
        { minor: BigInt(bare), currency: text('currency') ?? currency },
        getLocale(),
      )
    },
    /** The customer's word: how, when, by whom heard, and the id of what was said. */
    word(): { how: string; at: string; heardBy: string; textId: string } | null {
      const fact = data.word
      if (typeof fact !== 'object' || fact === null || Array.isArray(fact)) return null
      const of = (name: string): string => {
        const value = Reflect.get(fact, name)
        return typeof value === 'string' ? value : ''
      }
      return { how: of('how'), at: of('at'), heardBy: of('heardBy'), textId: of('textId') }
    },
  }
}

export type EventFacts = ReturnType<typeof factsOf>

type Words = Readonly<Record<string, () => string>>

/** The word of a code; the code itself where a later version of the desk wrote another. */
export const wordOf = (words: Words, code: string | null): string =>
  (code !== null && Object.hasOwn(words, code) ? words[code]?.() : code) ?? ''
