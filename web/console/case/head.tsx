import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { ageWords } from '../../ui/ages.ts'
import { Chip } from '../../ui/chip.tsx'
import { dateText } from '../../ui/dates.ts'
import { Plate } from '../../ui/plate.tsx'
import { turnWord } from '../../ui/stage-word.ts'
import { Go } from '../parts/go.tsx'
import { heldWords } from '../words/case-word.ts'
import { Promised } from './promised.tsx'
import type { CaseData } from './read-case.ts'
import { StageWords } from './stage-words.tsx'
import { StepButtons } from './step-buttons.tsx'

/** Numbers as plates, the fault, whose turn it is, what was promised, and the next step. */
export function CaseHead({ known }: { known: CaseData }) {
  const { language, now, maker } = useDesk()
  const { file } = known
  const { device } = file
  const opened = new Date(file.openedAt)
  const held = heldWords(file.hold?.reason ?? null)
  return (
    <header className="grid gap-3 border-b border-line px-5 py-4 md:px-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Plate kind="case" value={file.number} size="head" copy />
        <span className="inline-flex flex-wrap items-center gap-2">
          <span className="font-medium">{textIn(device.model.name, language)}</span>
          <Go to={`/desk/devices/${device.serial}`}>
            <Plate kind="serial" value={device.serial} />
          </Go>
        </span>
        <time
          dateTime={file.openedAt}
          title={dateText(opened, {
            ...{ language, now, timeZone: maker.timeZone },
            ...{ weekday: true, time: true, year: true },
          })}
          className="text-small text-soft md:ms-auto"
        >
          {m.opened_ago({ age: ageWords(now.getTime() - opened.getTime()) })}
        </time>
      </div>
      <h1 className="max-w-[52ch] break-words">{file.fault ?? m.no_fault_told()}</h1>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <StepButtons known={known} />
        <div className="grid gap-1 md:justify-items-end">
          <p className="flex flex-wrap items-center gap-2.5">
            <Chip turn={file.turn} size="head">
              {turnWord(file.turn)}
            </Chip>
            {held && (
              <Chip turn="held" size="head">
                {held}
              </Chip>
            )}
            <StageWords file={file} />
          </p>
          <p className="text-small text-soft empty:hidden">
            <Promised stage={file.stage} wordBy={file.wordBy} hold={file.hold?.reason ?? null} />
          </p>
        </div>
      </div>
    </header>
  )
}
