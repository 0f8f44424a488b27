import { getLocale } from '../messages/compiled/runtime.js'

/** The gallery's own words: it is for us, so they stand here and not among the messages. */
export const inWords = (en: string, zh: string): string => (getLocale() === 'en' ? en : zh)
