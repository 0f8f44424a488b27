import type { ReactNode } from 'react'
import { useActionData } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { textIn } from '#kernel/language.ts'
import { WhatChanged } from '../console/case/do/what-changed.tsx'
import { heldWords } from '../console/words/case-word.ts'
import { useDesk } from '../desk.ts'
import type { Unsent } from '../forms/acting.ts'
import { BenchPage } from '../ui/bench-page.tsx'
import { Plate } from '../ui/plate.tsx'
import { StageChip } from '../ui/stage-chip.tsx'

export type Unit = Pick<CaseView, 'number' | 'stage' | 'hold' | 'serials'> & {
  device: { serial: string; model: Pick<CaseView['device']['model'], 'name'> }
}

/** A page about the one unit that lies on the table: its plates in the head, its stage beside. */
export function UnitPage({
  unit,
  backTo,
  children,
}: {
  unit: Unit
  backTo: string
  children: ReactNode
}) {
  const { signedIn, language } = useDesk()
  const refusal = useActionData<Unsent>()?.refusal ?? null
  if (!signedIn) return null
  const { number, stage, hold, device } = unit
  return (
    <BenchPage
      backTo={backTo}
      signedIn={signedIn}
      head={
        <>
          <Plate kind="case" value={number} size="head" copy />
          <span className="max-sm:hidden">{textIn(device.model.name, language)}</span>
          <Plate kind="serial" value={device.serial} copy />
        </>
      }
      aside={
        <span className="max-sm:hidden">
          <StageChip stage={stage} held={heldWords(hold?.reason ?? null)} size="head" />
        </span>
      }
    >
      {refusal?.rule === 'case.version' && (
        <div className="pb-5">
          <WhatChanged refusal={refusal} />
        </div>
      )}
      {children}
    </BenchPage>
  )
}
