import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ShownQuotation } from '#casefile/view.ts'
import { isFree } from '#cases/work.ts'
import type { WireMoney } from '#kernel/money.ts'
import { formatMoney, fromWire } from '#kernel/money.ts'
import { useDesk } from '../../../desk.ts'
import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import { MoneyText } from '../../../ui/money-text.tsx'
import { componentName } from '../history/told.tsx'
import { pathOf } from '../paths.ts'
import type { CaseData } from '../read-case.ts'
import { Part } from './part.tsx'

/** An amount as it came over the wire; nothing where it can't be read. */
export function Amount({ wire, total = false }: { wire: WireMoney; total?: boolean }) {
  const money = fromWire(wire)
  return money ? <MoneyText money={money} total={total} /> : null
}

const states: Record<ShownQuotation['state'], () => string> = {
  issued: m.quotation_issued,
  accepted: m.quotation_accepted,
  declined: m.quotation_declined,
  superseded: m.quotation_superseded,
  expired: m.quotation_expired,
  withdrawn: m.quotation_withdrawn,
}

const kinds: Record<ShownQuotation['lines'][number]['kind'], () => string> = {
  labour: m.line_labour,
  part: m.line_part,
  freight: m.line_freight,
  inspection_fee: m.line_inspection_fee,
  other: m.line_other,
}

/** The offer in short: its lines, what is covered, tax and the total. */
export function Quotation({ known }: { known: CaseData }) {
  const { language } = useDesk()
  const { file, acts } = known
  const { quotation } = file
  const mayQuote = acts.some(({ command, allowed }) => command === 'quote' && allowed)
  if (!quotation) return null
  const covered = file.work.filter((line) => line.state !== 'withdrawn' && isFree(line))
  const { number, version, state, validUntil, lines, taxes, gross } = quotation
  return (
    <Part
      title={m.quotation_title({ name: `${number}${version > 1 ? `-${version}` : ''}` })}
      aside={states[state]()}
    >
      <table className="w-full">
        <caption className="sr-only">{m.quotation_lines()}</caption>
        <tbody>
          {lines.map((line) => (
            <LineRow
              key={line.id}
              name={
                <>
                  {(line.descriptionTextId && file.texts[line.descriptionTextId]) ||
                    kinds[line.kind]()}
                  <Goodwill line={line} />
                </>
              }
              amount={line.net}
            />
          ))}
          {covered.map((line) => (
            <LineRow
              key={line.id}
              name={
                <>
                  {componentName(file, line.component, language)}{' '}
                  <span className="text-small text-done">{m.line_covered()}</span>
                </>
              }
              amount={{ ...gross, amount: '0.00' }}
            />
          ))}
          {taxes.map(({ basisPoints, tax }) => (
            <LineRow
              key={basisPoints}
              name={m.line_tax({ rate: basisPoints / 100 })}
              amount={tax}
            />
          ))}
          <tr className="border-t border-ink font-semibold">
            <th scope="row" className="py-1.5 pe-3 text-start font-semibold">
              {m.line_total()}
            </th>
            <td className="py-1.5 text-end">
              <Amount wire={gross} total />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="flex flex-wrap gap-x-3 text-small text-soft">
        {state === 'issued' && validUntil && (
          <span>
            {m.event_quote_until_before()} <DateText at={validUntil} />
          </span>
        )}
        {state === 'issued' && mayQuote && (
          <Link to={pathOf('quote', file.number)} className="link">
            {m.quotation_change()}
          </Link>
        )}
      </p>
    </Part>
  )
}

/** What is given away of a line, and what it would have cost. */
function Goodwill({ line }: { line: ShownQuotation['lines'][number] }) {
  const { language } = useDesk()
  const [net, forgone] = [fromWire(line.net), fromWire(line.forgone)]
  if (!net || !forgone || forgone.minor === 0n) return null
  const price = formatMoney({ ...net, minor: net.minor + forgone.minor }, language)
  return (
    <span className="block text-small text-done">
      {m.your_line_goodwill({ share: String(line.goodwillPercent), price })}
    </span>
  )
}

function LineRow({ name, amount }: { name: ReactNode; amount: WireMoney }) {
  return (
    <tr>
      <th scope="row" className="py-0.5 pe-3 text-start font-normal break-words">
        {name}
      </th>
      <td className="py-0.5 text-end align-top">
        <Amount wire={amount} />
      </td>
    </tr>
  )
}
