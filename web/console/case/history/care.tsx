import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import { Photos } from '../../parts/photos.tsx'
import { isRequest } from '../../tasks/requests.tsx'
import { acknowledgedWords, holdWords, languageWord } from '../../words/case-word.ts'
import { taskWords } from '../../words/task-word.ts'
import { wordOf } from './facts.ts'
import { type Teller, Words } from './told.tsx'

const contacts = {
  'call in': m.event_call_in,
  'call out': m.event_call_out,
  'mail in': m.event_mail_in,
  'mail out': m.event_mail_out,
  'message in': m.event_message_in,
  'message out': m.event_message_out,
}

/** What was said of the unit as if it had no case, by the command that said it (law 7). */
const joined = { report: m.event_reported_again, dispute: m.event_disputed_earlier }

/** How a wish to be erased went on. */
const erasures = {
  asked: m.event_erasure_asked,
  withdrawn: m.event_erasure_withdrawn,
  done: m.event_erasure_done,
}

/** What stands beside the stages: holds, notices, details, words and tasks. */
export const care = {
  hold: ({ facts, file }) => {
    const until = facts.text('until')
    return {
      title: m.event_hold({ reason: wordOf(holdWords, facts.text('reason')) }),
      body: (
        <>
          <Words id={facts.text('textId')} file={file} ours />
          {until && (
            <p>
              {m.event_hold_until_before()} <DateText at={until} />
            </p>
          )}
        </>
      ),
    }
  },
  release: () => ({ title: m.event_release() }),
  acknowledge: ({ facts }) => ({
    title: m.event_acknowledge({ how: wordOf(acknowledgedWords, facts.text('how')) }),
    body: (
      <p>
        {m.event_acknowledge_version({
          version: facts.number('policyVersion') ?? '',
          language: languageWord(facts.text('language')),
        })}
      </p>
    ),
  }),
  declare: () => ({ title: m.event_declare(), quiet: true }),
  correct: ({ facts, file }) => {
    const fault = facts.text('faultTextId')
    return {
      title: fault ? m.event_correct_fault() : m.event_correct(),
      body: <Words id={fault} file={file} />,
      quiet: !fault,
    }
  },
  contact: ({ facts, file }) => {
    if (facts.text('reminder')) return { title: m.event_reminded(), quiet: true }
    const erasure = facts.text('erasure')
    if (erasure !== null) return { title: wordOf(erasures, erasure) }
    const joins = facts.text('joins')
    const ours = facts.text('direction') !== 'in' && joins === null
    const body = (
      <>
        <Words id={facts.text('textId')} file={file} ours={ours} />
        <Photos ids={facts.texts('evidence')} size="line" />
      </>
    )
    if (joins !== null) return { title: wordOf(joined, joins), body }
    if (facts.text('direction') === 'internal') return { title: m.event_note(), body }
    return {
      title: wordOf(contacts, `${facts.text('kind')} ${facts.text('direction')}`),
      body,
    }
  },
  task: ({ facts, file }) => ({
    title: m.event_task({ what: wordOf(taskWords, facts.text('kind')) }),
    body: <Words id={facts.text('textId')} file={file} ours />,
    quiet: true,
  }),
  tick: ({ facts, file }) => ({
    // What a second person was asked for is done by its own command; a tick alone declines it.
    title: (isRequest(facts.text('kind')) ? m.event_tick_declined : m.event_tick)({
      what: wordOf(taskWords, facts.text('kind')),
    }),
    body: <Words id={facts.text('textId')} file={file} ours />,
    quiet: true,
  }),
} satisfies Record<string, Teller>
