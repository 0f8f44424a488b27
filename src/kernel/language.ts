/** The languages that texts exist in; adding one is adding its files. */
export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value)

/** A text in each language. */
export type Texts = Readonly<Record<Language, string>>
