import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { ageWords } from '../../ui/ages.ts'
import { DateText } from '../../ui/date-text.tsx'
import type { CaseData } from './read-case.ts'

/** By when somebody was promised word, and how long that still is; nothing when nobody waits. */
export function Promised({ file }: Pick<CaseData, 'file'>) {
  const { now } = useDesk()
  if (file.wordBy === null) return null
  if (file.hold?.reason === 'customer') return <>{m.promise_rests()}</>
  const by = new Date(file.wordBy)
  const left = by.getTime() - now.getTime()
  return (
    <>
      {m.promise_by()}{' '}
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
