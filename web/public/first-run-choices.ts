import type { Language } from '#kernel/language.ts'
import type { Choice } from '../ui/select.tsx'

/** Every time zone of the server's tables, by its IANA name. */
export const timeZoneChoices = (): Choice[] =>
  Intl.supportedValuesOf('timeZone').map((name) => ({
    value: name,
    label: name.replaceAll('_', ' '),
  }))

/** Every currency of ISO 4217 with its name in a language. Called in a loader, like `countryChoices`. */
export function currencyChoices(language: Language): Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }))
}
