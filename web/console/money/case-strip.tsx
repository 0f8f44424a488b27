import { Link, useActionData } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import type { Unsent } from '../../forms/acting.ts'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { WhatChanged } from '../case/do/what-changed.tsx'
import { casePath } from '../case/paths.ts'
import { heldWords } from '../words/case-word.ts'

/** Which case a page is about: its plates, person and stage, above the page's own heading. */
export function CaseStrip({ file, title }: { file: CaseView; title: string }) {
  const { language } = useDesk()
  return (
    <header className="grid gap-2.5 border-b border-line pb-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Link to={casePath(file.number)} className="inline-flex min-h-9 items-center">
          <Plate kind="case" value={file.number} size="head" />
        </Link>
        <span className="font-semibold">{textIn(file.device.model.name, language)}</span>
        <Plate kind="serial" value={file.device.serial} />
        <span className="ms-auto">
          <StageChip stage={file.stage} held={heldWords(file.hold?.reason ?? null)} size="head" />
        </span>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1>{title}</h1>
        <p className="text-soft">{[file.contact?.name, file.fault].filter(Boolean).join(' · ')}</p>
      </div>
      <WhatChanged refusal={useActionData<Unsent>()?.refusal ?? null} />
    </header>
  )
}
