import type { ReactNode } from 'react'
import type { CaseView } from '#casefile/view.ts'
import type { Explanation } from '#warranty/explanation.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { VerdictReport } from '../../ui/verdict-report.tsx'

/** A verdict in words, as the inspection report that it is. */
export function Report({
  explanation,
  file,
  aside,
}: {
  explanation: Explanation
  file: Pick<CaseView, 'attachments'>
  aside: ReactNode
}) {
  const { sentence, dates, checks, missing } = explanation
  const isPhoto = (id: string) =>
    file.attachments.some((one) => one.id === id && one.kind === 'photo')
  return (
    <VerdictReport
      sentence={sentence}
      aside={aside}
      dates={dates.map(({ name, day }) => ({ label: name, value: <DateText at={day} year /> }))}
      checks={checks.map((check) => ({
        id: `${check.basis} ${check.basisId} ${check.check}`,
        mark: check.result,
        name: check.name,
        sentence: (
          <>
            {check.sentence}
            {check.note && m.sentence_gap()}
            {check.note && <span className="text-soft">{check.note}</span>}
          </>
        ),
        clause: check.clause && m.job_clause({ number: check.clause }),
        evidence: check.evidence.some(isPhoto)
          ? check.evidence.filter(isPhoto).map((id, at) => (
              <a key={id} href={`/desk/photos/${id}`} target="_blank" rel="noreferrer">
                <img
                  src={`/desk/photos/${id}?size=thumbnail`}
                  alt={m.job_photo_number({ number: at + 1 })}
                  className="h-9 w-12 rounded-plate object-cover"
                />
              </a>
            ))
          : undefined,
      }))}
      missing={missing.map(({ text }) => ({ id: text, says: text }))}
    />
  )
}
