import { stageWord } from '../../ui/stage-word.ts'
import { outcomeWord } from '../words/case-word.ts'
import type { CaseData } from './read-case.ts'

/** The stage in large letters, with how the bench ended where it did. */
export function StageWords({ file }: Pick<CaseData, 'file'>) {
  return (
    <>
      <span className="text-h2 font-semibold">{stageWord(file.stage)}</span>
      {file.outcome && <span className="text-soft">{outcomeWord(file.outcome)}</span>}
    </>
  )
}
