import { fromWire, type WireMoney } from '#kernel/money.ts'
import { MoneyText } from '../../ui/money-text.tsx'

/** An amount as it came over the wire. */
export function Wire({ money, total = false }: { money: WireMoney; total?: boolean }) {
  const read = fromWire(money)
  return read ? <MoneyText money={read} total={total} /> : null
}

/** Is there anything at all? Never below zero where this is asked. */
export const isSome = (money: WireMoney): boolean => (fromWire(money)?.minor ?? 0n) > 0n
