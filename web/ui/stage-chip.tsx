import { type Stage, turnOf } from '#cases/stages.ts'
import { Chip } from './chip.tsx'
import { stageWord } from './stage-word.ts'

/** The stage of a case in the colour of whose turn it is; a hold takes its place. */
export function StageChip({
  stage,
  held,
  size = 'list',
}: {
  stage: Stage
  /** The hold's words, such as “Held: parts”, when one stands. */
  held?: string | null
  size?: 'list' | 'head'
}) {
  return held ? (
    <Chip turn="held" size={size}>
      {held}
    </Chip>
  ) : (
    <Chip turn={turnOf[stage]} size={size}>
      {stageWord(stage)}
    </Chip>
  )
}
