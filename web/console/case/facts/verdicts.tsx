import type { ReactNode } from 'react'
import { standingVerdicts } from '#warranty/standing.ts'
import { useDesk } from '../../../desk.ts'
import * as m from '../../../messages/compiled/messages.js'
import { CheckMark } from '../../../ui/check-mark.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { AnswerReport } from '../../parts/answer-report.tsx'
import { componentName } from '../history/told.tsx'
import type { CaseData } from '../read-case.ts'
import { waysOn } from './ways-on.tsx'

type Verdict = CaseData['verdicts'][number]

const weight = { not_covered: 0, undetermined: 1, covered: 2 } as const
const marks = { covered: 'passed', not_covered: 'failed', undetermined: 'unknown' } as const

/** The verdicts in force as reports: what is not covered first, the others folded below it. */
export function Verdicts({ known }: { known: CaseData }) {
  const { verdicts, entitlement, file } = known
  const standing = standingVerdicts(verdicts).toSorted(
    (one, other) => weight[one.outcome] - weight[other.outcome],
  )
  const [first, ...others] = standing
  const earlier = verdicts.filter((verdict) => !standing.includes(verdict))
  if (!first)
    return entitlement ? (
      <AnswerReport
        said={entitlement}
        heading={m.entitlement_heading()}
        aside={m.entitlement_says()}
      />
    ) : null
  return (
    <div className="grid gap-3">
      <AnswerReport
        said={first.explanation}
        heading={first.preliminary ? m.verdict_preliminary() : m.verdict_heading_of()}
        aside={<Judged verdict={first} file={file} />}
        photos={file.attachments}
        ways={waysOn(known, first)}
      />
      {others.map((verdict) => (
        <Folded key={verdict.id} verdict={verdict} known={known} />
      ))}
      {earlier.length > 0 && (
        <details className="group">
          <Summary>{m.verdicts_earlier({ count: earlier.length })}</Summary>
          <div className="grid gap-3 pt-2">
            {earlier.map((verdict) => (
              <Folded key={verdict.id} verdict={verdict} known={known} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

function Judged({ verdict, file }: { verdict: Verdict; file: CaseData['file'] }) {
  const { language } = useDesk()
  const who = file.people[verdict.judgedBy]
  return (
    <>
      {componentName(file, verdict.component, language)} · {who && <>{who} · </>}
      <DateText at={new Date(verdict.judgedAt)} time />
    </>
  )
}

function Folded({ verdict, known }: { verdict: Verdict; known: CaseData }) {
  return (
    <details className="group border-b border-line pb-2">
      <Summary>
        <CheckMark mark={marks[verdict.outcome]} />
        <span className="min-w-0 font-semibold">{verdict.explanation.sentence}</span>
      </Summary>
      <div className="pt-3 ps-8">
        <AnswerReport
          said={verdict.explanation}
          heading={verdict.preliminary ? m.verdict_preliminary() : m.verdict_heading_of()}
          aside={<Judged verdict={verdict} file={known.file} />}
          photos={known.file.attachments}
        />
      </div>
    </details>
  )
}

function Summary({ children }: { children: ReactNode }) {
  return (
    <summary className="flex list-none items-start gap-3 [&::-webkit-details-marker]:hidden">
      {children}
      <Icon name="down" size={16} className="ms-auto mt-1 text-soft group-open:rotate-180" />
    </summary>
  )
}
