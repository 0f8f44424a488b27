import { useRef } from 'react'
import { Form } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { controlLook } from '../../ui/control-look.ts'
import { Segments } from '../../ui/segments.tsx'
import { Fold } from '../fold.tsx'
import { exclusionKey, type Findable } from './exclusions.ts'
import { PhotoButton, Photos } from './photos.tsx'
import type { Job } from './reading.ts'

type Finding = CaseView['findings'][number]

/** One finding: what and where, suspected or confirmed, its photos and note. */
export function FindingCard({ finding, job }: { finding: Finding; job: Job }) {
  const { language } = useDesk()
  const { file, exclusions, may } = job
  const decide = useRef<HTMLFormElement>(null)
  const known = [...exclusions.quick, ...exclusions.more].find(
    (one) => exclusionKey(one) === keyOf(finding),
  )
  const component = file.device.model.components.find(({ key }) => key === finding.component)
  const name = textIn(known?.name, language) ?? finding.clause ?? m.job_no_exclusion()
  const note = finding.noteTextId === null ? null : (file.texts[finding.noteTextId] ?? null)
  const lacking = lackOf(finding, known, file)
  return (
    <li className="grid gap-3 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="text-h2">{note ?? name}</h3>
          <p className="text-soft">
            {textIn(component?.name, language) ?? finding.component}
            {finding.clause !== null && (
              <>
                {', '}
                <span className="clause">{m.job_clause({ number: finding.clause })}</span>{' '}
                {note !== null && name}
              </>
            )}
            {finding.clause === null && note !== null && <>. {m.job_no_exclusion()}</>}
          </p>
        </div>
        {may.find.allowed && (
          <Form method="post" ref={decide} preventScrollReset>
            <CommandFields of="find" about={finding.id} version={file.version} />
            <input type="hidden" name="findingId" value={finding.id} />
            <Segments
              key={finding.state}
              name="state"
              legend={m.job_finding_state({ finding: name })}
              chosen={finding.state}
              segments={[
                { value: 'suspected', label: m.job_suspected() },
                { value: 'confirmed', label: m.job_confirmed() },
              ]}
              onChoose={() => decide.current?.requestSubmit()}
            />
          </Form>
        )}
      </div>
      {lacking.length > 0 && (
        <p className="text-small text-soft">
          {lacking.includes('photo') ? m.job_lacks_photo() : m.job_lacks_note()}
        </p>
      )}
      {known?.ofLabel && job.relabelled && may.find.allowed && finding.state !== 'withdrawn' && (
        <BeyondRelabel finding={finding} version={file.version} />
      )}
      <div className="flex flex-wrap gap-3">
        <Photos ids={finding.evidence} file={file} />
        {may.find.allowed && <PhotoButton finding={finding} version={file.version} />}
      </div>
      {may.find.allowed && (
        <Further finding={finding} version={file.version} hasNote={note !== null} />
      )}
    </li>
  )
}

/** The depot changed this label itself once: is there more to it than that? */
function BeyondRelabel({ finding, version }: { finding: Finding; version: number }) {
  const decide = useRef<HTMLFormElement>(null)
  const { id, state, beyondRelabel } = finding
  return (
    <Form
      method="post"
      ref={decide}
      preventScrollReset
      className="grid justify-items-start gap-1.5"
    >
      <CommandFields of="find" about={`${id}.relabel`} version={version} />
      <input type="hidden" name="findingId" value={id} />
      <input type="hidden" name="state" value={state} />
      <p className="font-semibold">{m.job_beyond_relabel()}</p>
      <Segments
        key={String(beyondRelabel)}
        name="beyondRelabel"
        legend={m.job_beyond_relabel()}
        chosen={beyondRelabel === null ? null : beyondRelabel ? 'yes' : 'no'}
        segments={[
          { value: 'no', label: m.job_relabel_ours() },
          { value: 'yes', label: m.job_relabel_beyond() },
        ]}
        onChoose={() => decide.current?.requestSubmit()}
      />
    </Form>
  )
}

const keyOf = ({ clause, kind }: Finding): string =>
  clause === null ? '' : exclusionKey({ clause, kind })

/** What this finding still needs before it decides anything. */
function lackOf(finding: Finding, known: Findable | undefined, file: CaseView) {
  const photos = finding.evidence.some((id) =>
    file.attachments.some((one) => one.id === id && one.kind === 'photo'),
  )
  const noted = finding.noteTextId !== null || finding.evidence.length > 0
  return (known?.demands ?? []).filter((kind) => (kind === 'photo' ? !photos : !noted))
}

/** A note in words, or the finding taken back. */
function Further({
  finding,
  version,
  hasNote,
}: {
  finding: Finding
  version: number
  hasNote: boolean
}) {
  const id = `note-${finding.id}`
  return (
    <Fold title={m.job_note_or_withdraw()}>
      <div className="flex flex-wrap items-end gap-2">
        {finding.state !== 'withdrawn' && (
          <Form method="post" preventScrollReset className="flex grow basis-80 items-end gap-2">
            <CommandFields of="find" about={`${finding.id}.note`} version={version} />
            <input type="hidden" name="findingId" value={finding.id} />
            <input type="hidden" name="state" value={finding.state} />
            <div className="grid grow gap-1">
              <label htmlFor={id} className="text-small font-semibold">
                {hasNote ? m.job_note_anew() : m.job_note()}
              </label>
              <input
                id={id}
                name="note"
                required
                maxLength={2000}
                autoComplete="off"
                className={controlLook(undefined, 'touch')}
              />
            </div>
            <Button size="touch">{m.job_save()}</Button>
          </Form>
        )}
        {finding.state !== 'withdrawn' && (
          <Form method="post" preventScrollReset>
            <CommandFields of="find" about={`${finding.id}.withdraw`} version={version} />
            <input type="hidden" name="findingId" value={finding.id} />
            <Button size="touch" name="state" value="withdrawn">
              {m.job_withdraw()}
            </Button>
          </Form>
        )}
      </div>
    </Fold>
  )
}
