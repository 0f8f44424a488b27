import type { Money } from '#kernel/money.ts'
import { formatAmount, formatMoney } from '#kernel/money.ts'
import { getLocale } from '../messages/compiled/runtime.js'

/** An amount: bare in lines, with its currency on totals only (`total`). */
export function MoneyText({ money, total = false }: { money: Money; total?: boolean }) {
  const language = getLocale()
  return (
    <span className="whitespace-nowrap">
      {total ? formatMoney(money, language) : formatAmount(money, language)}
    </span>
  )
}
