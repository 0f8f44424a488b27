import { isFree } from '#cases/work.ts'
import { partName } from '#catalogue/part-name.ts'
import { formatMoney, fromWire, type Money, type WireMoney } from '#kernel/money.ts'
import type { App } from '../../app-types.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { lineWords } from './quotation-words.ts'
import type { CustomersCase } from './reach.ts'

type Quotation = NonNullable<CustomersCase['quotation']>
type Line = Quotation['lines'][number]
export type Verdicts = Awaited<ReturnType<App['cases']['explainVerdicts']>>

const none = (currency: string): Money => ({ minor: 0n, currency })
const moneyOf = (wire: WireMoney): Money => fromWire(wire) ?? none(wire.currency)

/** What it costs, line by line, with what each line rests on; covered work stands at nothing. */
export function Lines({
  file,
  quotation,
  verdicts,
}: {
  file: CustomersCase
  quotation: Quotation
  verdicts: Verdicts
}) {
  const { language } = useDesk()
  const rested = (verdictId: string | null) => verdicts.find(({ id }) => id === verdictId)
  const quoted = new Set(quotation.lines.map(({ workLineId }) => workLineId))
  const covered = file.work.filter(
    (line) => line.state !== 'withdrawn' && isFree(line) && !quoted.has(line.id),
  )
  const componentName = (key: string) => partName(file.device.model.components, key, language)
  return (
    <section className="grid gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <h2>{m.your_costs()}</h2>
        <span className="text-small text-soft">
          {m.your_quotation_version({ version: quotation.version })}
          {issuedOn(file, quotation)}
        </span>
      </div>
      <table className="w-full">
        <tbody className="divide-y divide-line border-y border-line">
          {quotation.lines.map((line) => (
            <tr key={line.id}>
              <th className="py-2.5 pe-3 text-start align-top font-normal">
                {lineWords(asQuoted(line, file), language)}
                <Goodwill line={line} />
                <RestsOn verdict={rested(line.verdictId)} />
              </th>
              <td className="py-2.5 text-end align-top">
                <MoneyText money={moneyOf(line.net)} />
              </td>
            </tr>
          ))}
          {covered.map((line) => (
            <tr key={line.id}>
              <th className="py-2.5 pe-3 text-start align-top font-normal">
                {file.texts[line.faultTextId] ?? componentName(line.component)}
                <RestsOn verdict={rested(line.verdictId)} />
              </th>
              <td className="py-2.5 text-end align-top">
                <MoneyText money={none(quotation.gross.currency)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="text-small text-soft">
            <th className="pt-2.5 text-start font-normal">{m.your_net()}</th>
            <td className="pt-2.5 text-end">
              <MoneyText money={moneyOf(quotation.net)} />
            </td>
          </tr>
          {quotation.taxes.map(({ basisPoints, tax }) => (
            <tr key={basisPoints} className="text-small text-soft">
              <th className="text-start font-normal">
                {m.your_tax({ rate: String(basisPoints / 100) })}
              </th>
              <td className="text-end">
                <MoneyText money={moneyOf(tax)} />
              </td>
            </tr>
          ))}
          <tr className="text-h2 font-semibold">
            <th className="pt-2 text-start">{m.your_total()}</th>
            <td className="pt-2 text-end">
              <MoneyText money={moneyOf(quotation.gross)} total />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** What the maker gives away of a line, and what it would have cost. */
function Goodwill({ line }: { line: Line }) {
  const { language } = useDesk()
  const forgone = moneyOf(line.forgone)
  if (forgone.minor === 0n) return null
  const { currency } = forgone
  const price = formatMoney({ minor: moneyOf(line.net).minor + forgone.minor, currency }, language)
  return (
    <span className="block text-small text-done">
      {m.your_line_goodwill({ share: String(line.goodwillPercent), price })}
    </span>
  )
}

/** When this version went out, as far as the history of the case is told by its stage. */
function issuedOn({ stage, stageSince }: CustomersCase, { state }: Quotation) {
  if (state !== 'issued' || stage !== 'quoted') return null
  return (
    <>
      {' · '}
      <DateText at={new Date(stageSince)} weekday={false} />
    </>
  )
}

const asQuoted = (line: Line, { texts }: CustomersCase) => ({
  kind: line.kind,
  unit: line.unit,
  words: texts[line.descriptionTextId ?? ''] ?? '',
  count: line.quantityMilli / 1000,
})

/** The verdict that a line rests on, with the clause that decided. */
function RestsOn({ verdict }: { verdict: Verdicts[number] | undefined }) {
  if (!verdict) return null
  const decisive = verdict.explanation.checks.find(({ result }) => result !== 'passed')
  const scope = verdict.explanation.checks.find(({ check }) => check === 'scope')
  const { outcome, answer } = verdict
  const partly = outcome === 'covered' && answer.bears.length === 1
  const covered = outcome === 'covered' && !partly
  const clause = covered ? scope?.clause : decisive?.clause
  return (
    <span className={covered ? 'block text-small text-done' : 'block text-small text-soft'}>
      <span className="inline-flex items-center gap-1">
        {covered && <Icon name="tick" size={16} />}
        {partly ? m.your_line_rest() : covered ? m.your_line_covered() : m.your_line_not_covered()}
      </span>{' '}
      {clause && <span className="clause">{m.your_clause({ clause })}</span>}
    </span>
  )
}
