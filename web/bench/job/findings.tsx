import type { z } from 'zod'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Fold } from '../fold.tsx'
import { AddFinding } from './add-finding.tsx'
import { FindingCard } from './finding-card.tsx'
import type { findForm } from './forms.ts'
import type { Job } from './reading.ts'

/** What the bench found, each with its photos; and the buttons that add one. */
export function Findings({ job }: { job: Job }) {
  const { findings } = job.file
  const standing = findings.filter(({ state }) => state !== 'withdrawn')
  const withdrawn = findings.filter(({ state }) => state === 'withdrawn')
  const sent = useSentForm<z.input<typeof findForm>>('find')
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">{m.job_findings()}</h2>
      {sent.form.initialValue?.findingId !== undefined && <ErrorSummary errors={sent.errors} />}
      {standing.length > 0 && (
        <ul className="divide-y divide-line border-b border-line [&>li:first-child]:pt-0">
          {standing.map((finding) => (
            <FindingCard key={finding.id} finding={finding} job={job} />
          ))}
        </ul>
      )}
      {job.may.find.allowed && <AddFinding key={findings.length} job={job} sent={sent} />}
      {withdrawn.length > 0 && (
        <Fold title={m.job_withdrawn_count({ count: withdrawn.length })}>
          <ul className="divide-y divide-line">
            {withdrawn.map((finding) => (
              <FindingCard key={finding.id} finding={finding} job={job} />
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}
