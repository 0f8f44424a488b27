import type { CaseView } from '#casefile/view.ts'
import { formatAmount, formatMoney } from '#kernel/money.ts'
import { quotationName } from '#quotations/quotation.ts'
import type { Totals } from '#quotations/totals.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { dateText, noon } from '../../ui/dates.ts'
import { Plate } from '../../ui/plate.tsx'
import { netOf, percentText, readQuantity, type TypedLine, unitOf } from './lines.ts'
import { kindWord } from './words.ts'

/** The offer in the customer's own language, as their page will show it. */
export function Preview({
  file,
  lines,
  totals,
  validUntil,
  version,
}: {
  file: CaseView
  lines: readonly TypedLine[]
  totals: Totals
  validUntil: string
  version: number
}) {
  const { maker, now } = useDesk()
  const { language } = file
  const locale = { locale: language }
  const { currency } = maker
  const covered = file.work.filter(
    ({ state, verdictOutcome, id }) =>
      state === 'open' &&
      verdictOutcome === 'covered' &&
      !lines.some(({ workLineId }) => workLineId === id),
  )
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
        <p className="text-h1 leading-heading font-semibold">
          {m.quote_yours(
            { gross: formatMoney({ minor: totals.grossMinor, currency }, language) },
            locale,
          )}
        </p>
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
      <div>
        <ul className="divide-y divide-line border-t border-line">
          {lines.map((line) => {
            const net = netOf(line, currency)
            return (
              <li key={line.id} className="flex items-baseline justify-between gap-4 py-2.5">
                <span className="min-w-0 break-words">{nameOf(line, language)}</span>
                <span>
                  {net === undefined ? '–' : formatAmount({ minor: net, currency }, language)}
                </span>
              </li>
            )
          })}
          {covered.map((line) => (
            <li key={line.id} className="flex items-baseline justify-between gap-4 py-2.5">
              <span className="min-w-0">
                {components.find(({ key }) => key === line.component)?.name[language]}
                <span className="block text-small text-done">{m.quote_covered({}, locale)}</span>
              </span>
              <span>{formatAmount({ minor: 0n, currency }, language)}</span>
            </li>
          ))}
        </ul>
        <p className="flex items-baseline justify-between gap-4 border-t border-ink pt-2.5 font-semibold">
          <span>{m.quote_total({}, locale)}</span>
          <span>{formatMoney({ minor: totals.grossMinor, currency }, language)}</span>
        </p>
        {totals.taxes
          .filter(({ basisPoints }) => basisPoints > 0)
          .map(({ basisPoints, taxMinor }) => (
            <p key={basisPoints} className="text-end text-small text-soft">
              {m.quote_including(
                {
                  rate: percentText(basisPoints),
                  tax: formatMoney({ minor: taxMinor, currency }, language),
                },
                locale,
              )}
            </p>
          ))}
      </div>
    </section>
  )
}

/** What a line is called: its own words, else its kind; with the hours or pieces beside. */
function nameOf(line: TypedLine, language: CaseView['language']): string {
  const words = line.description.trim() || kindWord(line.kind, language)
  const milli = readQuantity(line.quantity)
  if (milli === undefined || milli === 1000) return words
  const count = String(milli / 1000)
  const locale = { locale: language }
  return unitOf(line.kind) === 'hour'
    ? m.quote_line_hours({ words, count }, locale)
    : `${words} × ${count}`
}
