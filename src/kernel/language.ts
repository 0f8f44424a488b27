/** The languages that texts exist in; adding one is adding its files. */
export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value)

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '中文',
}

/** What a maker wrote, or says by law: in English always, in others where somebody wrote it. */
export type Texts = Readonly<{ en: string } & Partial<Record<Language, string | undefined>>>

/** The text in a language; in English where nobody wrote it in that one. Undefined: there is none. */
export function textIn(texts: Texts, language: Language): string
export function textIn(texts: Texts | null | undefined, language: Language): string | undefined
export function textIn(texts: Texts | null | undefined, language: Language): string | undefined {
  return texts?.[language] ?? texts?.en
}
