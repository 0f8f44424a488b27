import {
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { invalid } from './refusal.ts'

/** A telephone number in E.164 (`+8613901020304`), and as it was typed, extension and all. */
export type Phone = { e164: string; asTyped: string }

const parse = (typed: string, country: string) =>
  parsePhoneNumberFromString(
    typed.normalize('NFKC'),
    isSupportedCountry(country) ? { defaultCountry: country } : {},
  )

/** A number that was written with its country's code. */
const isInternational = (typed: string): boolean => /^\s*(\+|00)/.test(typed.normalize('NFKC'))

/**
 * In China what follows the area code begins with neither 0 nor 1. The metadata lets it pass, so
 * that a British `07700 900123` would become a telephone in Fangchenggang.
 */
const isNobodys = (number: PhoneNumber): boolean =>
  number.country === 'CN' &&
  number.getType() === 'FIXED_LINE' &&
  /^0\d+ [01]/.test(number.formatNational())

/**
 * @param country where a number without a country code is dialled, ISO 3166-1 alpha-2
 * @throws invalid `phone.invalid` for what is no number of that country; `phone.impossible` for
 *   one with a country code that nobody there can have
 */
export function readPhone(typed: string, country: string, pointer = '/phone'): Phone {
  const number = parse(typed, country)
  if (!number?.isValid() || isNobodys(number))
    throw invalid(isInternational(typed) ? 'phone.impossible' : 'phone.invalid', pointer)
  return { e164: number.number, asTyped: typed.trim() }
}

/** Whether an SMS can reach a number in E.164: a mobile one, or where one can't tell them apart. */
export function isTextable(e164: string): boolean {
  const type = parsePhoneNumberFromString(e164)?.getType()
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
}

/**
 * What a number in E.164 ends with when someone types it or its last digits: the whole of it
 * when they typed its country code, else the digits without the zero that is dialled at home.
 * Null: too few digits (under four) to look for.
 */
export function phoneSearch(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim()
  const number = plain.startsWith('+') ? parsePhoneNumberFromString(plain) : undefined
  if (number) return number.number
  const digits = plain.replaceAll(/\D/g, '').replace(/^0+/, '')
  return digits.length < 4 ? null : digits
}

/** A number as people in `country` read it: national at home, international abroad. */
export function showPhone(e164: string, country: string): string {
  const number = parsePhoneNumberFromString(e164)
  if (!number) return e164
  return number.country === country ? number.formatNational() : number.formatInternational()
}
