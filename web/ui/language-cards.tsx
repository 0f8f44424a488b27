import { languageNames, languages } from '#kernel/language.ts'

/** Languages to choose from, each named in its own words. */
export const languageCards = languages.map((value) => ({
  value,
  label: <span lang={value}>{languageNames[value]}</span>,
}))
