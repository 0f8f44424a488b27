import { z } from 'zod'
import type { Language } from './language.ts'

/** In characters. */
export const addressLengths = { part: 120, street: 300, postalCode: 16 } as const

const part = z.string().trim().min(1).max(addressLengths.part)

/** Where a parcel can be sent. Who receives it stands beside the address, not in it. */
export const addressSchema = z.strictObject({
  /** ISO 3166-1 alpha-2, such as `CN`. */
  country: z.string().regex(/^[A-Z]{2}$/),
  region: part.optional(),
  city: part.optional(),
  district: part.optional(),
  street: z.string().trim().min(1).max(addressLengths.street),
  postalCode: z.string().trim().min(1).max(addressLengths.postalCode).optional(),
})
export type Address = z.infer<typeof addressSchema>

const endsInLatin = /\p{Script=Latin}$/u
/** As Chinese has it: without a gap, unless words of Latin letters would run into one another. */
const closedUp = (parts: readonly (string | undefined)[]): string =>
  parts.reduce<string>((line, part = '') => {
    const gap = endsInLatin.test(line) && /^[\p{Script=Latin}\d]/u.test(part) ? ' ' : ''
    return line + gap + part
  }, '')

const filled = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter((text) => text !== undefined && text !== '').join(between)

/** Names that readers in mainland China expect otherwise than the common locale data has them. */
const chineseNames: Readonly<Record<string, string>> = { TW: '中国台湾' }

/** A country or region, by its ISO 3166-1 code, as readers of a language call it. */
export const countryName = (country: string, language: Language): string =>
  (language === 'zh-CN' ? chineseNames[country] : undefined) ??
  new Intl.DisplayNames([language], { type: 'region' }).of(country) ??
  country

/**
 * The lines of an address as its country writes them: from the region to the door in China,
 * from the door to the region elsewhere. The country's name is in the reader's language and
 * left out at home.
 */
export function addressLines(address: Address, language: Language, home: string): string[] {
  const { country, region, city, district, street, postalCode } = address
  const abroad = country === home ? [] : [countryName(country, language)]
  // Beijing, Shanghai, Tianjin and Chongqing are region and city in one.
  const place = region === city ? [region, district] : [region, city, district]
  if (country === 'CN' && language === 'zh-CN') {
    return [...abroad, closedUp([...place, street]), ...(postalCode ? [postalCode] : [])]
  }
  const town = filled([filled(place.toReversed(), ', '), postalCode], ' ')
  return [street, ...(town ? [town] : []), ...abroad]
}

/** An address in one line, for lists. */
export const addressLine = (address: Address, language: Language, home: string): string =>
  addressLines(address, language, home).join(language === 'zh-CN' ? ' ' : ', ')
