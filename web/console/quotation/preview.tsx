import type { ReactNode } from 'react'
import type { CaseView } from '#casefile/view.ts'
import { isFree } from '#cases/work.ts'
import { partName } from '#catalogue/part-name.ts'
import type { Language } from '#kernel/language.ts'
import { formatAmount, formatMoney } from '#kernel/money.ts'
import { quotationName } from '#quotations/quotation.ts'
import type { App } from '../../app-types.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { lineWords } from '../../public/case/quotation-words.ts'
import { dateText, noon } from '../../ui/dates.ts'
import { Plate } from '../../ui/plate.tsx'
import {
  netOf,
  percentText,
  readQuantity,
  readShare,
  type TypedLine,
  type totalsOf,
  unitOf,
} from './lines.ts'

export type Verdict = Awaited<ReturnType<App['cases']['explainVerdicts']>>[number]

/** The offer in the customer's own language, as their page will show it. */
export function Preview({
  file,
  lines,
  totals,
  verdicts,
  validUntil,
  version,
}: {
  file: CaseView
  lines: readonly TypedLine[]
  totals: ReturnType<typeof totalsOf>
  verdicts: readonly Verdict[]
  validUntil: string
  version: number
}) {
  const { maker, now } = useDesk()
  const { language } = file
  const locale = { locale: language }
  const { currency } = maker
  const { whole } = totals
  const covered = file.work.filter(
    (line) =>
      line.state === 'open' &&
      isFree(line) &&
      !lines.some(({ workLineId }) => workLineId === line.id),
  )
  const amount = (minor: bigint) => formatAmount({ minor, currency }, language)
  // What can't be read yet is not nothing.
  const gross = whole ? formatMoney({ minor: totals.grossMinor, currency }, language) : '–'
  const verdictOf = (workLineId: string) => {
    const verdictId = file.work.find(({ id }) => id === workLineId)?.verdictId
    return verdicts.find(({ id }) => id === verdictId)
  }
  const components = file.device.model.components
  const number =
    (file.quotations.find(({ state }) => state === 'issued')?.number ?? file.quotations.length) || 1
  return (
    <section
      lang={language}
      aria-label={m.quote_preview()}
      className="grid gap-4 rounded-control border border-line bg-paper p-5 text-[17px]"
    >
      <p className="text-small text-soft" lang={undefined}>
        {m.quote_preview()}
      </p>
      <div className="grid gap-2">
        <span className="flex flex-wrap items-center gap-2.5 text-small text-soft">
          <Plate kind="case" value={file.number} size="list" />
          {quotationName('', { number, version }).slice(1)}
        </span>
        <p className="text-h1 leading-heading font-semibold">{m.quote_yours({ gross }, locale)}</p>
        {validUntil && (
          <p className="text-soft">
            {m.quote_answer_by(
              {
                day: dateText(noon(validUntil), { language, timeZone: 'UTC', now, weekday: true }),
              },
              locale,
            )}
          </p>
        )}
      </div>
      <div className="grid gap-2">
        <p className="font-semibold">{m.your_costs({}, locale)}</p>
        <table className="w-full">
          <tbody className="divide-y divide-line border-y border-line">
            {lines.map((line) => {
              const net = netOf(line, currency)
              return (
                <Row key={line.id} amount={net === undefined ? '–' : amount(net.netMinor)}>
                  {lineWords(asQuoted(line), language)}
                  {net && net.forgoneMinor > 0n && (
                    <span className="block text-small text-done">
                      {m.your_line_goodwill(
                        {
                          share: String(readShare(line.goodwill)),
                          price: formatMoney(
                            { minor: net.netMinor + net.forgoneMinor, currency },
                            language,
                          ),
                        },
                        locale,
                      )}
                    </span>
                  )}
                  <RestsOn verdict={verdictOf(line.workLineId)} language={language} />
                </Row>
              )
            })}
            {covered.map((line) => (
              <Row key={line.id} amount={amount(0n)}>
                {file.texts[line.faultTextId] ?? partName(components, line.component, language)}
                <RestsOn verdict={verdictOf(line.id)} language={language} />
              </Row>
            ))}
          </tbody>
          <tfoot>
            <SumRow name={m.your_net({}, locale)} amount={whole ? amount(totals.netMinor) : '–'} />
            {(whole ? totals.taxes : []).map(({ basisPoints, taxMinor }) => (
              <SumRow
                key={basisPoints}
                name={m.your_tax({ rate: percentText(basisPoints) }, locale)}
                amount={amount(taxMinor)}
              />
            ))}
            <tr className="font-semibold">
              <th className="pt-2 text-start">{m.your_total({}, locale)}</th>
              <td className="pt-2 text-end whitespace-nowrap">{gross}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Row({ amount, children }: { amount: string; children: ReactNode }) {
  return (
    <tr>
      <th className="py-2.5 pe-3 text-start align-top font-normal break-words">{children}</th>
      <td className="py-2.5 text-end align-top whitespace-nowrap">{amount}</td>
    </tr>
  )
}

const SumRow = ({ name, amount }: { name: string; amount: string }) => (
  <tr className="text-small text-soft">
    <th className="pt-1.5 text-start font-normal">{name}</th>
    <td className="pt-1.5 text-end whitespace-nowrap">{amount}</td>
  </tr>
)

const asQuoted = ({ kind, description, quantity }: TypedLine) => {
  const milli = readQuantity(quantity)
  const count = milli === undefined ? undefined : milli / 1000
  return { kind, unit: unitOf(kind), words: description.trim(), count }
}

/** Why a line is asked for, or is not, with the clause that decided. */
function RestsOn({ verdict, language }: { verdict: Verdict | undefined; language: Language }) {
  if (!verdict) return null
  const locale = { locale: language }
  const { outcome, answer } = verdict
  const partly = outcome === 'covered' && answer.bears.length === 1
  const isCovered = outcome === 'covered' && !partly
  const { checks } = verdict.explanation
  const decisive = isCovered
    ? checks.find(({ check }) => check === 'scope')
    : checks.find(({ result }) => result !== 'passed')
  return (
    <span className={`block text-small ${isCovered ? 'text-done' : 'text-soft'}`}>
      {partly
        ? m.your_line_rest({}, locale)
        : isCovered
          ? m.your_line_covered({}, locale)
          : m.your_line_not_covered({}, locale)}{' '}
      {decisive?.clause && (
        <span className="clause">{m.your_clause({ clause: decisive.clause }, locale)}</span>
      )}
    </span>
  )
}
