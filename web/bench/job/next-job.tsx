import { Form } from 'react-router'
import type { Listed } from '#casefile/inbox.ts'
import { may } from '#cases/lifecycle.ts'
import type { Stage } from '#cases/stages.ts'
import { textIn } from '#kernel/language.ts'
import { Promised } from '../../console/case/promised.tsx'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import * as m from '../../messages/compiled/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'

/** The job that is due first, with the one step that is next as its button. */
export function NextJob({ job }: { job: Listed }) {
  const { language, signedIn } = useDesk()
  const role = signedIn?.role ?? 'auditor'
  const mine = may(role, 'find', job.stage)
  const command = job.stage === 'received' ? 'inspect' : 'start_repair'
  const mayStep = may(role, command, job.stage)
  const to = `/desk/bench/${job.number}`
  return (
    <section>
      <h2 className="pb-1.5 text-small font-semibold text-soft">{m.bench_next()}</h2>
      <div className="grid gap-4 rounded-control border border-line bg-paper p-5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Plate kind="case" value={job.number} size="head" copy />
          <span className="grow font-medium">{textIn(job.model.name, language)}</span>
          <StageChip stage={job.stage} size="head" />
        </div>
        <div>
          <p className="text-answer leading-heading font-semibold text-balance">
            {job.fault ?? m.bench_no_fault()}
          </p>
          <p className="text-soft">
            <Promised stage={job.stage} wordBy={job.wordBy} hold={job.hold} />
          </p>
        </div>
        {mayStep ? (
          <Form method="post" action={to}>
            <CommandFields
              of={job.stage === 'received' ? 'inspect' : 'start'}
              about={job.number}
              version={job.version}
            />
            <Button kind="primary" size="touch" wide>
              {job.stage === 'received' ? m.command_inspect() : m.command_start_repair()}
            </Button>
          </Form>
        ) : (
          <ButtonLink href={to} kind={mine ? 'primary' : 'quiet'} size="touch" wide>
            {mine ? onward(job.stage) : m.job_open()}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}

const onward = (stage: Stage): string =>
  stage === 'inspecting' ? m.job_go_on_inspecting() : m.job_go_on_repairing()
