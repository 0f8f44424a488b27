import { type Address, addressLines } from './address.ts'
import { type Language, type Texts, textIn } from './language.ts'
import { showPhone } from './phone.ts'

/** Where units are sent: as its country writes it, and in Latin letters where that differs. */
export type Destination = {
  name: Texts
  address: Address | null
  addressLatin: Address | null
  phone: string | null
}

/** A destination as a sender writes it on the parcel. */
export type Written = {
  name: string
  /** Empty: nobody knows its address. */
  lines: string[]
  phone: string | null
  /** The same in its own letters, for the courier there, name first; empty where `lines` are in these. */
  local: string[]
}

const readsLatin = (language: Language): boolean =>
  new Intl.Locale(language).maximize().script === 'Latn'

/** Whether a parcel from there crosses a border; a sender whose country nobody knows is at home. */
export const crossesBorder = (
  { address }: Pick<Destination, 'address'>,
  from: string | undefined,
): boolean => address !== null && from !== undefined && from !== address.country

/**
 * Whoever reads Latin letters, and whoever sends from another country, is given these, with the
 * country and the telephone as it is dialled from elsewhere.
 * @param home the maker's country; `from`: the sender's, as far as it is known (both ISO 3166-1)
 */
export function writtenFor(
  destination: Destination,
  language: Language,
  home: string,
  from: string | undefined,
): Written {
  const { address, addressLatin, name, phone } = destination
  const isFar = crossesBorder(destination, from)
  const latin = readsLatin(language) || isFar ? addressLatin : null
  // Latin letters under a page in Chinese are English, too: that is read at every post office.
  const reads = latin && !readsLatin(language) ? 'en' : language
  const shown = latin ?? address
  const dialled = latin || isFar ? '' : home
  return {
    name: textIn(name, reads),
    lines: shown ? addressLines(shown, reads, dialled) : [],
    phone: phone && showPhone(phone, dialled),
    // The order of the lines differs for readers of Chinese alone.
    local:
      latin && address
        ? [textIn(name, 'zh-CN'), ...addressLines(address, 'zh-CN', address.country)]
        : [],
  }
}
