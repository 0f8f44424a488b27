import { isLanguage, type Language, languages } from '#kernel/language.ts'

export const languageCookie = 'makegood_language'
const oneYear = 365 * 24 * 60 * 60

/** What a person asked for with `?lang=`, which the cookie then remembers. */
export function askedLanguage(url: URL): Language | null {
  const asked = url.searchParams.get('lang')
  return isLanguage(asked) ? asked : null
}

/** The language of a page: `?lang=`, else the cookie, else the browser's wish, else `fallback`. */
export function chooseLanguage(
  url: URL,
  headers: { cookie?: string | undefined; 'accept-language'?: string | undefined },
  fallback: Language = 'en',
): Language {
  return (
    askedLanguage(url) ??
    rememberedLanguage(headers.cookie) ??
    wishedLanguage(headers['accept-language']) ??
    fallback
  )
}

export const rememberLanguage = (language: Language, secure: boolean): string =>
  `${languageCookie}=${language}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`

function rememberedLanguage(cookies: string | undefined): Language | null {
  const value = cookies?.match(/(?:^|;\s*)makegood_language=([^;]+)/)?.[1]
  return isLanguage(value) ? value : null
}

/** RFC 9110, 12.5.4: the wish with the greatest weight that we have; any `zh` is read as zh-CN. */
export function wishedLanguage(header: string | undefined): Language | null {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [range = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
    return { range, weight: weight ? Number(weight.trim().slice(2)) : 1 }
  })
  wishes.sort((a, b) => b.weight - a.weight)
  for (const { range, weight } of wishes) {
    if (!range || !(weight > 0)) continue
    const primary = range.split('-')[0]
    const found = languages.find((language) => language.split('-')[0] === primary)
    if (found) return found
  }
  return null
}
