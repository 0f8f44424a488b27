import type { Stage } from '#cases/stages.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { ageWords } from '../../ui/ages.ts'
import { DateText } from '../../ui/date-text.tsx'
import { deadlineWord } from '../words/deadline-word.ts'

/** By when whoever has the turn acts, and how long that still is; nothing when nobody waits. */
export function Promised({
  stage,
  wordBy,
  hold,
}: {
  stage: Stage
  wordBy: string | null
  hold: string | null
}) {
  const { now } = useDesk()
  if (wordBy === null) return null
  if (hold === 'customer') return <>{m.promise_rests()}</>
  const by = new Date(wordBy)
  const left = by.getTime() - now.getTime()
  return (
    <>
      {deadlineWord(stage)}{' '}
      <b className="font-semibold text-ink">
        <DateText at={by} />
      </b>
      {m.comma()}
      {left > 0 ? (
        m.promise_in({ age: ageWords(left) })
      ) : (
        <span className="font-semibold text-trouble">
          {m.promise_late({ age: ageWords(left) })}
        </span>
      )}
    </>
  )
}
