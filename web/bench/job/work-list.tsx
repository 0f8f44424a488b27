import type { CaseView } from '#casefile/view.ts'
import { isFree } from '#cases/work.ts'
import { partName } from '#catalogue/part-name.ts'
import { quotationName } from '#quotations/quotation.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { CheckMark } from '../../ui/check-mark.tsx'
import { workWord } from '../words.ts'
import type { Job } from './reading.ts'

type Line = CaseView['work'][number]

/** Line by line: what is to be done, and what clears it. */
export function WorkList({ job: { file } }: { job: Job }) {
  const { language } = useDesk()
  const nameOf = (key: string) => partName(file.device.model.components, key, language)
  return (
    <section className="grid gap-1.5">
      <h2 className="text-small font-semibold text-soft">{m.job_work()}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {file.work.map((line) => {
          const cleared = clearedBy(line, file)
          return (
            <li
              key={line.id}
              className="grid min-h-17 grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-x-3.5 py-2.5"
            >
              <CheckMark mark={cleared.mark} size={24} />
              <div className="min-w-0">
                <p className="font-semibold break-words">
                  {m.job_line_of({
                    component: nameOf(line.component),
                    fault: file.texts[line.faultTextId] ?? m.bench_no_fault(),
                  })}
                </p>
                <p className="text-small text-soft">{cleared.says}</p>
              </div>
              <span className="text-end text-small">
                {line.state === 'done' ? m.job_done() : workWord(line.action)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Cleared = { mark: 'passed' | 'failed' | 'unknown'; says: string }

/** What lets the work on a line start, or what it still waits for. */
function clearedBy(line: Line, file: CaseView): Cleared {
  if (line.state === 'withdrawn') return { mark: 'failed', says: m.job_line_declined() }
  const cleared = file.clearance?.lines.find(({ workLineId }) => workLineId === line.id)
  if (cleared?.by === 'verdict') return { mark: 'passed', says: m.job_line_covered() }
  if (cleared?.by === 'account') return { mark: 'passed', says: m.job_line_account() }
  const offer = file.quotations.findLast(
    ({ lines, state }) =>
      (state === 'accepted' || state === 'issued') &&
      lines.some(({ workLineId }) => workLineId === line.id),
  )
  const quotation = offer ? quotationName(file.number, offer) : ''
  if (cleared) return { mark: 'passed', says: m.job_line_paid({ quotation }) }
  if (offer?.state === 'accepted')
    return { mark: 'unknown', says: m.job_line_unpaid({ quotation }) }
  if (offer) return { mark: 'unknown', says: m.job_line_offered({ quotation }) }
  if (isFree(line)) return { mark: 'passed', says: m.job_line_covered() }
  if (line.verdictOutcome === 'covered')
    return {
      mark: 'unknown',
      says: line.verdictBears.includes('parts')
        ? m.job_line_parts_only()
        : m.job_line_labour_only(),
    }
  if (line.verdictOutcome === 'not_covered') return { mark: 'failed', says: m.job_line_to_quote() }
  return { mark: 'unknown', says: m.job_line_open() }
}
