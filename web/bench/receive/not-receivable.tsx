import type { CaseView } from '#casefile/view.ts'
import * as m from '../../messages/compiled/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { stageWord } from '../../ui/stage-word.ts'
import { slipFor } from './scan-answer.tsx'

/** A unit that can't be received for this case: where it is instead, and the way on. */
export function NotReceivable({ file, because }: { file: CaseView; because: string | null }) {
  const ended = file.stage === 'closed'
  return (
    <section className="mx-auto grid max-w-[640px] gap-4 rounded-control border border-line bg-paper p-5">
      <div>
        <h1 className="text-h2">
          {ended ? m.dock_closed_title() : m.dock_here_already({ stage: stageWord(file.stage) })}
        </h1>
        <p className="text-soft">{because ?? (ended ? m.dock_ended_says() : m.dock_here_says())}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        {ended ? (
          <ButtonLink href={slipFor(file.device.serial)} kind="primary" size="touch" icon="paper">
            {m.dock_slip_open()}
          </ButtonLink>
        ) : file.stage === 'ready' ? (
          <ButtonLink href={`/desk/send/${file.number}`} kind="primary" size="touch" icon="send">
            {m.job_to_packing()}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/desk/bench/${file.number}`} kind="primary" size="touch" icon="tool">
            {m.dock_to_bench()}
          </ButtonLink>
        )}
        <ButtonLink href="/desk/receive" size="touch" icon="scan">
          {m.dock_scan_next()}
        </ButtonLink>
      </div>
    </section>
  )
}
