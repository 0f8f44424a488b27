import { Form } from 'react-router'
import { isToBePaid } from '#cases/work.ts'
import { casePath } from '../../console/case/paths.ts'
import { placeWord } from '../../console/words/party-word.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TurnPanel } from '../../ui/turn-panel.tsx'
import { CloseUnrepaired } from './close-unrepaired.tsx'
import { Finish } from './finish.tsx'
import { Judging } from './judging.tsx'
import type { Job } from './reading.ts'
import { Ready } from './ready.tsx'

/** What is decided and done about the unit, by where it stands; one primary button. */
export function Side({ job }: { job: Job }) {
  const { stage } = job.file
  return (
    <div className="grid content-start gap-6">
      <Step job={job} />
      {job.may.close.allowed && stage !== 'received' && <CloseUnrepaired job={job} />}
    </div>
  )
}

function Step({ job }: { job: Job }) {
  const { file, may } = job
  switch (file.stage) {
    case 'received':
      return <Begin job={job} />
    case 'inspecting':
      return (
        <>
          <Judging job={job} primary={!job.stands} />
          <Onward job={job} />
        </>
      )
    case 'quoted':
    case 'awaiting_payment':
      return (
        <>
          <TurnPanel turn="customer" title={m.job_customer_turn()}>
            {file.stage === 'quoted' ? m.job_quotation_out() : m.job_money_awaited()}
          </TurnPanel>
          <Judging job={job} primary={false} />
          <NotYet job={job} />
        </>
      )
    case 'cleared':
      return (
        <>
          {may.start.allowed ? <Start job={job} /> : <NotYet job={job} />}
          <Judging job={job} primary={false} />
        </>
      )
    case 'repairing':
      return (
        <>
          <Finish job={job} />
          <Judging job={job} primary={false} />
        </>
      )
    case 'ready':
      return <Ready job={job} />
    default:
      return (
        <>
          <Elsewhere job={job} />
          {!may.judge.allowed && <Judging job={job} primary={false} />}
        </>
      )
  }
}

/** Nothing is done here to a unit that is not here: where it is, and the way on. */
function Elsewhere({ job: { file, may } }: { job: Job }) {
  const here = file.ribbon.at(-1)
  return (
    <section className="grid gap-4 rounded-control border border-line bg-paper p-5">
      <div>
        <h2>{m.job_elsewhere()}</h2>
        {here && <p className="text-soft">{placeWord(here.place)}</p>}
      </div>
      <div className="flex flex-wrap gap-3">
        {may.receive.allowed && (
          <ButtonLink href={`/desk/receive/${file.number}`} size="touch">
            {m.command_receive()}
          </ButtonLink>
        )}
        <ButtonLink href={casePath(file.number)} size="touch">
          {m.preview_open()}
        </ButtonLink>
      </div>
    </section>
  )
}

function Begin({ job: { file, may } }: { job: Job }) {
  return (
    <section className="grid gap-4">
      <p className="text-soft">{m.job_begin_says()}</p>
      {may.inspect.allowed ? (
        <Form method="post">
          <CommandFields of="inspect" version={file.version} />
          <Button kind="primary" size="touch" wide>
            {m.command_inspect()}
          </Button>
        </Form>
      ) : (
        <BarredButton because={may.inspect.because ?? m.job_not_now()} size="touch" wide below>
          {m.command_inspect()}
        </BarredButton>
      )}
    </section>
  )
}

/** When all is judged: what is not covered is quoted; until then no repair may start. */
function Onward({ job }: { job: Job }) {
  const { file, about, may, stands } = job
  const uncovered = about.standing.some(isToBePaid)
  return (
    <section className="grid gap-2.5">
      {uncovered && may.quote.allowed && (
        <ButtonLink
          href={`/desk/cases/${file.number}/quote`}
          kind={stands ? 'primary' : 'quiet'}
          size="touch"
          wide
        >
          {m.command_quote()}
        </ButtonLink>
      )}
      <NotYet job={job} />
    </section>
  )
}

function NotYet({ job: { may, notCleared } }: { job: Job }) {
  const because = may.start.allowed ? null : may.start.because
  return (
    <BarredButton because={because ?? notCleared} size="touch" wide below>
      {m.command_start_repair()}
    </BarredButton>
  )
}

function Start({ job: { file } }: { job: Job }) {
  return (
    <Form method="post" className="grid gap-2">
      <CommandFields of="start" version={file.version} />
      <Button kind="primary" size="touch" wide>
        {m.command_start_repair()}
      </Button>
      <p className="text-center text-small text-soft">{m.job_cleared_says()}</p>
    </Form>
  )
}
