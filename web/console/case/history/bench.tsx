import * as m from '../../../messages/compiled/messages.js'
import { getLocale } from '../../../messages/compiled/runtime.js'
import { Photos } from '../../parts/photos.tsx'
import { outcomeWords } from '../../words/case-word.ts'
import { verdictWord } from '../../words/verdict-word.ts'
import { wordOf } from './facts.ts'
import { componentName, type Teller, type Telling, Words } from './told.tsx'

const findings = {
  suspected: m.event_find_suspected,
  confirmed: m.event_find_confirmed,
  withdrawn: m.event_find_withdrawn,
}

/** What a finding is about: its exclusion and kind by name, else a fault of the product. */
function foundWhat({ facts, clauses }: Telling): string {
  const [clause, kind] = [facts.text('clause'), facts.text('kind')]
  return (
    (clause && kind && clauses[`${clause} ${kind}`]) ||
    (clause && clauses[clause]) ||
    clause ||
    m.event_find_plain()
  )
}

/** On the bench: findings, verdicts, work. */
export const bench = {
  inspect: () => ({ title: m.event_inspect() }),
  find: (asked) => {
    const { facts, file } = asked
    const say = findings[(facts.text('state') ?? 'suspected') as keyof typeof findings]
    return {
      title: say({ what: foundWhat(asked) }),
      body: (
        <>
          <Words id={facts.text('noteTextId')} file={file} />
          <Photos ids={facts.texts('evidence')} size="line" />
        </>
      ),
    }
  },
  judge: ({ facts, file }) => {
    const outcome = verdictWord(facts.text('outcome'))
    return {
      title: facts.yes('preliminary')
        ? m.event_judge_preliminary({ outcome })
        : m.event_judge({ outcome }),
      body: <p>{componentName(file, facts.text('component'), getLocale())}</p>,
    }
  },
  start_repair: () => ({ title: m.event_start_repair() }),
  finish: ({ facts, file }) => ({
    title: m.event_finish({ outcome: wordOf(outcomeWords, facts.text('outcome')) }),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  rework: ({ facts, file }) => ({
    title: m.event_rework(),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  close_unrepaired: ({ facts, file }) => ({
    title: m.event_close_unrepaired({ outcome: wordOf(outcomeWords, facts.text('outcome')) }),
    body: (
      <>
        <Words id={facts.text('textId')} file={file} />
        {facts.yes('feeDue') && <p>{m.event_fee_due()}</p>}
      </>
    ),
  }),
  appeal: ({ facts, file }) => ({
    title: m.event_appeal(),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
} satisfies Record<string, Teller>
