import { formatMoney } from '#kernel/money.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { netOf, readShare, type TypedLine } from './lines.ts'
import { kindWord } from './words.ts'

/** Why something is to be given away and of which lines, as a second person reads it. */
export const requestFor = (reason: string, lines: readonly TypedLine[], currency: string): string =>
  [reason, ...lines.flatMap((line) => givenOf(line, currency))].join('\n').trim().slice(0, 2000)

function givenOf(line: TypedLine, currency: string): string[] {
  const net = netOf(line, currency)
  const share = readShare(line.goodwill)
  if (!net || !share) return []
  const price = { minor: net.netMinor + net.forgoneMinor, currency }
  return [
    m.quote_goodwill_asked({
      what: line.description.trim() || kindWord(line.kind),
      price: formatMoney(price, getLocale()),
      share,
    }),
  ]
}
