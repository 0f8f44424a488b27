import type { ReactNode } from 'react'
import { textIn } from '#kernel/language.ts'
import { standingVerdicts } from '#warranty/standing.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { CheckMark } from '../../ui/check-mark.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { turnWord } from '../../ui/stage-word.ts'
import { Due } from '../parts/due.tsx'
import { Go } from '../parts/go.tsx'
import { heldWords } from '../words/case-word.ts'
import { taskTitle } from '../words/task-word.ts'
import { tell } from './history/tell.ts'
import { casePath } from './paths.ts'
import { Promised } from './promised.tsx'
import type { CaseData } from './read-case.ts'
import { StepButtons } from './step-buttons.tsx'
import { Where } from './where.tsx'

/** A case beside the list: enough to give the next step without opening it. */
export function CasePreview({ known }: { known: CaseData }) {
  const { language } = useDesk()
  const { file } = known
  const tasks = file.tasks.filter(({ doneAt }) => doneAt === null)
  const verdicts = standingVerdicts(known.verdicts)
  return (
    <div className="grid gap-4">
      <div className="flex items-center justify-between gap-3">
        <Plate kind="case" value={file.number} size="head" copy />
        <Go
          to={casePath(file.number)}
          look="inline-flex items-center gap-2 text-small hover:underline"
        >
          {m.preview_open()}
          <KeyCap>↵</KeyCap>
        </Go>
      </div>
      <div className="grid gap-1.5">
        <h2 className="text-h1 break-words">{file.fault ?? m.no_fault_told()}</h2>
        <p className="flex flex-wrap items-center gap-2.5">
          <span className="text-soft">{textIn(file.device.model.name, language)}</span>
          <Plate kind="serial" value={file.device.serial} />
        </p>
      </div>
      <section className="grid gap-3 rounded-control bg-ground p-4">
        <p className="flex flex-wrap items-center gap-2">
          <Chip turn={file.turn}>{turnWord(file.turn)}</Chip>
          <StageChip stage={file.stage} held={heldWords(file.hold?.reason ?? null)} />
        </p>
        <p className="text-small text-soft empty:hidden">
          <Promised stage={file.stage} wordBy={file.wordBy} hold={file.hold?.reason ?? null} />
        </p>
        <StepButtons known={known} wide />
        {known.phones.contact && (
          <p className="text-small">
            {file.contact?.name}{' '}
            <a href={known.phones.contact.href} className="link whitespace-nowrap">
              {known.phones.contact.shown}
            </a>
          </p>
        )}
      </section>
      <Part title={m.where_it_was()}>
        <Where file={file} />
      </Part>
      {known.entitlement && (
        <Part title={m.entitlement_heading()}>
          <p>{known.entitlement.sentence}</p>
        </Part>
      )}
      {verdicts.length > 0 && (
        <Part title={m.verdicts()}>
          <ul className="grid gap-2">
            {verdicts.map(({ id, outcome, explanation }) => (
              <li key={id} className="flex gap-3">
                <CheckMark
                  mark={
                    outcome === 'covered'
                      ? 'passed'
                      : outcome === 'not_covered'
                        ? 'failed'
                        : 'unknown'
                  }
                />
                <span>{explanation.sentence}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={m.latest()}>
        <ul className="grid gap-1.5">
          {known.events
            .slice(-3)
            .reverse()
            .map((event) => (
              <li key={event.id} className="flex gap-4">
                <span className="w-32 shrink-0 text-soft">
                  <DateText at={new Date(event.at)} time />
                </span>
                <span className="min-w-0">{tell(event, known).title}</span>
              </li>
            ))}
        </ul>
      </Part>
      {tasks.length > 0 && (
        <Part title={m.tasks()}>
          <ul className="grid gap-1.5">
            {tasks.map((task) => (
              <li key={task.id} className="flex justify-between gap-3">
                <span>{taskTitle(task)}</span>
                <span className="shrink-0 text-small">
                  <Due by={task.dueAt} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2 border-t border-line pt-3.5">
      <h3 className="text-small text-soft">{title}</h3>
      {children}
    </section>
  )
}
