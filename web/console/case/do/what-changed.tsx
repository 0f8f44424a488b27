import type { Change } from '#cases/timeline.ts'
import type { RefusalState } from '../../../forms/refusal-state.ts'
import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import { stageWord } from '../../../ui/stage-word.ts'
import { roleWord } from '../../words/case-word.ts'
import { commandWord } from '../../words/command-word.ts'

/** What the refusal of a stale version carries (law 4). */
const changesOf = ({ rule, extra }: RefusalState): Change[] =>
  // `cases/record.ts` puts the changes there under this rule.
  rule === 'case.version' && Array.isArray(extra.changes) ? (extra.changes as Change[]) : []

/**
 * The case moved on while this was typed: what changed, by whose hand, and that nothing typed
 * is lost. The form now carries the new version; the person decides anew.
 */
export function WhatChanged({ refusal }: { refusal: RefusalState | null }) {
  const changes = refusal ? changesOf(refusal) : []
  if (changes.length === 0) return null
  return (
    <section className="grid gap-1.5 rounded-control border border-edge px-4 py-3" role="alert">
      <h3 className="font-semibold">{m.changed_title()}</h3>
      <ul className="grid gap-0.5">
        {changes.map((change) => (
          <li key={change.version}>
            <span className="text-soft">
              <DateText at={new Date(change.at)} time />
            </span>{' '}
            {commandWord(change.command)} ({roleWord(change.role)})
            {change.to !== change.from && (
              <>
                {' → '}
                <b className="font-semibold">{stageWord(change.to)}</b>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="text-small text-soft">{m.changed_says()}</p>
    </section>
  )
}
