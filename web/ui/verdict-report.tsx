import type { ReactNode } from 'react'
import * as m from '../messages/compiled/messages.js'
import { CheckMark, type Mark } from './check-mark.tsx'

export type ReportCheck = {
  /** Tells rows of the same name apart, where several bases were looked at. */
  id?: string
  mark: Mark
  /** “Term” */
  name: string
  /** “To the end of 15 March 2027” */
  sentence: ReactNode
  /** “cl. 1.1”, 「第 1.1 条」 */
  clause?: string | null
  /** Thumbnails of the evidence. */
  evidence?: ReactNode
}

export type ReportDate = { label: string; value: ReactNode }

/**
 * The verdict read like an inspection report: the answer as one sentence, the dates, a row for
 * each check with what decided first, what could still decide, the ways on.
 */
export function VerdictReport({
  heading = m.verdict_heading(),
  sentence,
  aside,
  dates,
  checks,
  missing = [],
  waysOn = [],
}: {
  /** What kind of answer this is: “Verdict”, “Entitlement”. */
  heading?: ReactNode
  sentence: ReactNode
  /** Who judged and when. */
  aside?: ReactNode
  dates: readonly ReportDate[]
  checks: readonly ReportCheck[]
  /** The evidence that could still decide, each in a sentence. */
  missing?: readonly { id: string; says: ReactNode }[]
  /** What can be done about a “no”: links or words. */
  waysOn?: readonly { id: string; says: ReactNode }[]
}) {
  return (
    <section className="grid gap-4">
      <div className="grid gap-3">
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="text-body font-semibold">{heading}</h2>
          {aside && <span className="text-end text-small text-soft">{aside}</span>}
        </div>
        <p className="text-answer leading-heading font-semibold text-balance">{sentence}</p>
        {dates.length > 0 && (
          <dl className="flex flex-wrap gap-x-8 gap-y-2">
            {dates.map((date) => (
              <div key={date.label}>
                <dt className="text-small text-soft">{date.label}</dt>
                <dd className="font-medium">{date.value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <ul className="@container divide-y divide-line border-y border-line">
        {checks.map((check) => (
          <li
            key={check.id ?? check.name}
            className="grid grid-cols-[20px_1fr_auto] gap-x-3 py-2 @min-[480px]:grid-cols-[20px_104px_1fr_auto]"
          >
            <CheckMark mark={check.mark} />
            <span className="font-semibold">{check.name}</span>
            <span className="col-span-2 col-start-2 row-start-2 min-w-0 @min-[480px]:col-span-1 @min-[480px]:col-start-3 @min-[480px]:row-start-1">
              {check.sentence}
              {check.evidence && (
                <span className="mt-1.5 flex flex-wrap gap-1.5">{check.evidence}</span>
              )}
            </span>
            <span className="col-start-3 row-start-1 text-end text-small @min-[480px]:col-start-4">
              {check.clause && <span className="clause">{check.clause}</span>}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <div className="text-small">
          <h3 className="font-semibold">{m.verdict_missing()}</h3>
          <ul className="mt-1 list-disc ps-5">
            {missing.map((one) => (
              <li key={one.id}>{one.says}</li>
            ))}
          </ul>
        </div>
      )}
      {waysOn.length > 0 && (
        <p className="text-small text-soft">
          {m.verdict_ways_on()}
          {waysOn.map((way, at) => (
            <span key={way.id}>
              {at > 0 && m.list_comma()}
              {way.says}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
