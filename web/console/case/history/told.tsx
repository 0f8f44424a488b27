import type { ReactNode } from 'react'
import type { Event } from '#cases/history.ts'
import { partName } from '#catalogue/part-name.ts'
import type { Language } from '#kernel/language.ts'
import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import { howWords } from '../../words/case-word.ts'
import type { CaseData } from '../read-case.ts'
import { type EventFacts, factsOf, wordOf } from './facts.ts'

/** What the line of time says of one event. */
export type Told = {
  title: ReactNode
  body?: ReactNode
  /** A matter of the desk's own housekeeping: said in a small voice. */
  quiet?: boolean
}

/** What a teller may draw on beside the event. */
export type Known = Pick<CaseData, 'file' | 'clauses'>
export type Telling = Known & { event: Event; facts: EventFacts }
export type Teller = (telling: Telling) => Told

export const telling = (event: Event, known: Known): Telling => ({
  ...known,
  event,
  facts: factsOf(event),
})

/**
 * What somebody wrote or said, in their own words; nothing where it may not be read.
 * @param ours a colleague's note, which nobody is quoted with
 */
export function Words({
  id,
  file,
  ours = false,
}: {
  id: string | null
  file: Known['file']
  ours?: boolean
}) {
  const text = id === null ? undefined : file.texts[id]
  return text ? <p className="whitespace-pre-line">{ours ? text : `“${text}”`}</p> : null
}

/** The customer's word as the desk heard it: in which words, how, when, by whom. */
export function Heard({ facts, file }: Pick<Telling, 'facts' | 'file'>) {
  const word = facts.word()
  if (!word) return null
  return (
    <>
      <Words id={word.textId} file={file} />
      <p className="text-small text-soft">
        {m.event_said_how({ how: wordOf(howWords, word.how) })}
        {m.sentence_gap()}
        <DateText at={new Date(word.at)} time />
        {file.people[word.heardBy] && (
          <> {m.event_heard_by({ name: file.people[word.heardBy] ?? '' })}</>
        )}
      </p>
    </>
  )
}

/** A component's name in the page's language; its key where the model no longer has it. */
export const componentName = (
  { device }: Known['file'],
  key: string | null,
  language: Language,
): string => (key === null ? '' : partName(device.model.components, key, language))
