import { Form, useNavigate } from 'react-router'
import type { z } from 'zod'
import { workActions } from '#cases/work.ts'
import { partName } from '#catalogue/part-name.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { startingWith } from '../../ui/field-state.ts'
import { Select } from '../../ui/select.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { workWord } from '../words.ts'
import { EarlierRepairs } from './earlier-repairs.tsx'
import type { judgeForm } from './forms.ts'
import type { Job } from './reading.ts'
import { Report } from './report.tsx'

/**
 * The verdict of one line of work as it stands or, when findings or facts have changed, as it
 * would be recorded now.
 */
export function Judging({ job, primary }: { job: Job; primary: boolean }) {
  const { language } = useDesk()
  const { file, about, judged, stands, explanation, may } = job
  const { errors, fields } = useSentForm<z.input<typeof judgeForm>>('judge')
  if (!explanation && !may.judge.allowed) return null
  const { components } = file.device.model
  const nameOf = (key: string) => partName(components, key, language)
  const tabs = [
    ...about.standing.map(({ id, component, verdictOutcome }) => ({
      to: `/desk/bench/${file.number}?work=${id}`,
      label: (
        <>
          {nameOf(component)}
          {verdictOutcome && <Sign outcome={verdictOutcome} />}
        </>
      ),
      current: id === about.line?.id,
    })),
    ...(may.judge.allowed && about.standing.length > 0
      ? [
          {
            to: `/desk/bench/${file.number}?work=new`,
            label: m.job_another_fault(),
            current: about.line === null,
          },
        ]
      : []),
  ]
  return (
    <section className="grid gap-4">
      <h2 className="text-small font-semibold text-soft">{m.job_judge()}</h2>
      {tabs.length > 0 && <Tabs label={m.job_faults()} tabs={tabs} />}
      <Form method="post" id="judge" noValidate className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of="judge" about={about.line?.id ?? ''} version={file.version} />
        {about.line ? (
          <>
            <input type="hidden" name="workLineId" value={about.line.id} />
            <p className="break-words">
              <span className="font-semibold">{file.texts[about.line.faultTextId]}</span>{' '}
              <span className="text-soft">{workWord(about.line.action)}</span>
            </p>
          </>
        ) : (
          may.judge.allowed && <NewFault job={job} fields={fields} />
        )}
        {explanation && may.judge.allowed && <EarlierRepairs explanation={explanation} />}
        {explanation && (
          <Report
            explanation={explanation}
            file={file}
            aside={
              stands && judged ? (
                <>
                  {file.people[judged.by] && `${file.people[judged.by]}${m.list_comma()}`}
                  <DateText at={new Date(judged.at)} time />
                </>
              ) : (
                m.job_if_recorded()
              )
            }
          />
        )}
        {!stands && judged && (
          <p className="text-small text-soft">
            {m.job_recorded_so_far()} <Said outcome={judged.outcome} />
            {m.list_comma()}
            <DateText at={new Date(judged.at)} time />
          </p>
        )}
        {may.judge.allowed ? (
          <Button kind={primary ? 'primary' : 'quiet'} size="touch" wide>
            {judged ? m.job_judge_again() : m.job_record_verdict()}
          </Button>
        ) : (
          may.judge.because !== null && (
            <BarredButton because={may.judge.because} size="touch" wide below>
              {m.job_record_verdict()}
            </BarredButton>
          )
        )}
      </Form>
    </section>
  )
}

type Outcome = 'covered' | 'not_covered' | 'undetermined'
const outcomes: Record<Outcome, () => string> = {
  covered: m.job_covered,
  not_covered: m.job_not_covered,
  undetermined: m.job_undetermined,
}
const Said = ({ outcome }: { outcome: Outcome }) => outcomes[outcome]()

const signs: Record<Outcome, string> = { covered: '✓', not_covered: '✗', undetermined: '?' }

function Sign({ outcome }: { outcome: Outcome }) {
  return (
    <span role="img" aria-label={outcomes[outcome]()} className="text-small">
      {signs[outcome]}
    </span>
  )
}

/** The component decides what the verdict says, so that choosing one shows its verdict. */
function NewFault({
  job: { file, about },
  fields,
}: {
  job: Job
  fields: ReturnType<typeof useSentForm<z.input<typeof judgeForm>>>['fields']
}) {
  const { language } = useDesk()
  const navigate = useNavigate()
  return (
    <div
      className="grid gap-4"
      onChange={(event) => {
        const { target } = event
        if (!(target instanceof HTMLSelectElement) || target.name !== 'component') return
        const search = new URLSearchParams({ work: 'new', component: target.value })
        void navigate(`?${search}`, { preventScrollReset: true, replace: true })
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          field={startingWith(fields.component, about.component)}
          label={m.job_component()}
          choices={file.device.model.components.map(({ key, name }) => ({
            value: key,
            label: textIn(name, language),
          }))}
          size="touch"
        />
        <Select
          field={fields.action}
          label={m.job_to_do()}
          choices={workActions.map((value) => ({ value, label: workWord(value) }))}
          size="touch"
        />
      </div>
      <TextArea
        field={fields.fault}
        label={m.job_fault()}
        hint={m.job_fault_hint()}
        rows={1}
        size="touch"
        maxLength={2000}
      />
    </div>
  )
}
