import { redirect, useLoaderData } from 'react-router'
import type { Listed } from '#casefile/inbox.ts'
import { Due } from '../../console/parts/due.tsx'
import { heldWords } from '../../console/words/case-word.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { StageChip } from '../../ui/stage-chip.tsx'
import { HomePage } from '../home-page.tsx'
import { ScanBox } from '../scan-box.tsx'
import { scanned } from '../scanned.ts'
import { UnitList, UnitRow } from '../unit-row.tsx'
import { NextJob } from './next-job.tsx'

export const meta = titled(() => m.nav_bench())

export const loader = loading(async (asked) => {
  const { app, url } = asked
  const viewer = viewerOf(asked)
  const typed = url.searchParams.get('scan')?.trim() ?? ''
  const answer = typed === '' ? null : await scanned(app, viewer, typed)
  if (answer?.found === 'one') throw redirect(`/desk/bench/${answer.number}`)
  const after = url.searchParams.get('after') ?? undefined
  const [jobs, waiting] = await Promise.all([
    app.cases.listCases(viewer, {
      stage: ['received', 'inspecting', 'cleared', 'repairing'],
      after,
      limit: 25,
    }),
    app.cases.listCases(viewer, { stage: ['quoted', 'awaiting_payment'], limit: 8 }),
  ])
  return { typed, answer, jobs, waiting: waiting.items, first: after === undefined }
})

const steps: Partial<Record<Listed['stage'], () => string>> = {
  received: m.job_step_inspect,
  inspecting: m.job_step_judge,
  cleared: m.job_step_start,
  repairing: m.job_step_finish,
}

export default function Bench() {
  const { typed, answer, jobs, waiting, first } = useLoaderData<typeof loader>()
  const next = first ? jobs.items.find(({ hold }) => hold === null) : undefined
  const then = jobs.items.filter((job) => job !== next)
  const found = answer && 'items' in answer ? answer.items : []
  return (
    <HomePage here="/desk/bench">
      <div className="grid gap-5">
        <ScanBox title={m.bench_scan_title()} hint={m.bench_scan_hint()} />
        {answer && found.length === 0 && (
          <p role="status" className="rounded-control border border-line bg-paper p-5">
            <span className="block text-h2 font-semibold">{m.dock_unknown({ typed })}</span>
            <span className="text-soft">{m.bench_unknown_says()}</span>
          </p>
        )}
        {found.length > 0 && (
          <UnitList title={m.dock_which({ typed })} count={found.length} empty="">
            {found.map((item) => (
              <UnitRow
                key={item.number}
                to={`/desk/bench/${item.number}`}
                item={item}
                aside={<StageChip stage={item.stage} />}
              />
            ))}
          </UnitList>
        )}
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
          <div className="grid content-start gap-6">
            {next && <NextJob job={next} />}
            <UnitList
              title={next ? m.bench_then() : m.bench_jobs()}
              count={then.length}
              empty={next ? m.bench_then_empty() : m.bench_jobs_empty()}
              more={jobs.next && `/desk/bench?after=${encodeURIComponent(jobs.next)}`}
            >
              {then.map((job) => (
                <UnitRow
                  key={job.number}
                  to={`/desk/bench/${job.number}`}
                  item={job}
                  says={heldWords(job.hold) ?? steps[job.stage]?.()}
                  aside={<Due by={job.wordBy} rests={job.hold === 'customer'} />}
                />
              ))}
            </UnitList>
          </div>
          <UnitList
            title={m.bench_waiting()}
            count={waiting.length}
            empty={m.bench_waiting_empty()}
          >
            {waiting.map((job) => (
              <UnitRow
                key={job.number}
                to={`/desk/bench/${job.number}`}
                item={job}
                chip={<StageChip stage={job.stage} />}
              />
            ))}
          </UnitList>
        </div>
      </div>
    </HomePage>
  )
}
