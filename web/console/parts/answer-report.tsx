import type { ReactNode } from 'react'
import type { Explanation } from '#warranty/explanation.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { dateText, noon } from '../../ui/dates.ts'
import { VerdictReport } from '../../ui/verdict-report.tsx'
import { Photos } from './photos.tsx'

/** An entitlement or a verdict as a report, in the words that the warranty rules gave it. */
export function AnswerReport({
  said,
  heading,
  aside,
  photos = [],
  ways = [],
}: {
  said: Explanation
  heading?: string
  aside?: ReactNode
  /** Attachments of the case: evidence that is a photo is shown. */
  photos?: readonly { id: string; kind: string }[]
  ways?: readonly { id: string; says: ReactNode }[]
}) {
  const { language, now } = useDesk()
  const shown = new Set(photos.filter(({ kind }) => kind === 'photo').map(({ id }) => id))
  return (
    <VerdictReport
      {...(heading ? { heading } : {})}
      sentence={said.sentence}
      aside={aside}
      dates={said.dates.map(({ name, day }) => ({
        label: name,
        value: dateText(noon(day), { language, now, timeZone: 'UTC', year: true }),
      }))}
      checks={said.checks.map((check) => ({
        id: `${check.basis} ${check.basisId} ${check.check}`,
        mark: check.result,
        name: check.name,
        sentence: check.note ? `${check.sentence}${m.sentence_gap()}${check.note}` : check.sentence,
        clause: check.clause === null ? null : m.clause({ clause: check.clause }),
        evidence: <Photos ids={check.evidence.filter((id) => shown.has(id))} size="check" />,
      }))}
      missing={said.missing.map(({ text, from }) => ({
        id: text,
        says: from === 'customer' ? m.missing_from_customer({ what: text }) : text,
      }))}
      waysOn={[...ways, ...said.promises.map((promise) => ({ id: promise, says: promise }))]}
    />
  )
}
