import type { CaseView } from '#casefile/view.ts'
import { partName } from '#catalogue/part-name.ts'
import { heldWords } from '../../console/words/case-word.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'

/** What the customer says, and what came with the unit. */
export function Brought({ file }: { file: CaseView }) {
  const { language } = useDesk()
  const { contents } = file.device.model
  const nameOf = (key: string) => partName(contents, key, language)
  const missing = file.checked.filter(({ declared, received }) => received < declared)
  const came = file.checked.filter(({ received }) => received > 0)
  const received = file.ribbon.findLast(({ place }) => place === 'depot')
  const { declared, received: read } = file.serials
  return (
    <section className="grid gap-2 border-b border-line pb-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="text-small font-semibold text-soft">{m.bench_customer_says()}</p>
          <h1 className="text-answer break-words">{file.fault ?? m.bench_no_fault()}</h1>
        </div>
        <span className="sm:hidden">
          <StageChip stage={file.stage} held={heldWords(file.hold?.reason ?? null)} size="head" />
        </span>
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-small">
        {received && (
          <div className="flex gap-1.5">
            <dt className="text-soft">{m.job_received()}</dt>
            <dd>
              <DateText at={new Date(received.from)} />
            </dd>
          </div>
        )}
        {came.length > 0 && (
          <div className="flex gap-1.5">
            <dt className="text-soft">{m.job_came_with()}</dt>
            <dd>
              {came
                .map(({ item, received: count }) =>
                  count > 1 ? `${nameOf(item)} × ${count}` : nameOf(item),
                )
                .join(m.list_comma())}
            </dd>
          </div>
        )}
        {missing.length > 0 && (
          <div className="flex gap-1.5 font-semibold">
            <dt>{m.job_missing()}</dt>
            <dd>{missing.map(({ item }) => nameOf(item)).join(m.list_comma())}</dd>
          </div>
        )}
        {read !== null && read !== declared && (
          <div className="flex flex-wrap items-center gap-1.5">
            <dt className="text-soft">{m.dock_serial_declared()}</dt>
            <dd>
              <Plate kind="serial" value={declared} bare />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
