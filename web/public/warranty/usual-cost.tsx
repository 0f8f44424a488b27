import { formatRound, fromWire, type WireMoney } from '#kernel/money.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'

/** What a repair of such a unit usually cost those who paid for it: to reckon with, and no offer. */
export function UsualCost({ cost }: { cost: { from: WireMoney; to: WireMoney } }) {
  const { language } = useDesk()
  const [from, to] = [cost.from, cost.to].map((amount) => {
    const money = fromWire(amount)
    return money ? formatRound(money, language) : ''
  })
  return (
    <section className="grid gap-1">
      <h2>{m.usual_cost_title()}</h2>
      <p className="text-answer leading-heading font-semibold tabular-nums">
        {from === to ? m.usual_cost_about({ amount: to ?? '' }) : `${from}–${to}`}
      </p>
      <p className="text-small text-soft">{m.usual_cost_says()}</p>
    </section>
  )
}
