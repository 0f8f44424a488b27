import { useDesk } from '../../../desk.ts'
import * as m from '../../../messages/compiled/messages.js'
import { ageWords } from '../../../ui/ages.ts'
import { classes } from '../../../ui/classes.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { Timeline, type TimelineEvent, type TimelineStretch } from '../../../ui/timeline.tsx'
import { ScrollRegion } from '../../parts/scroll-region.tsx'
import { commandWord } from '../../words/command-word.ts'
import { bandFor, placeWord } from '../../words/party-word.ts'
import { stepsOf, thenWord, waitWord } from '../next-step.ts'
import type { CaseData } from '../read-case.ts'
import { stretchesWith } from './stretches.ts'
import { tell } from './tell.ts'
import { whoDid } from './who-did.ts'

/** The line of time with the custody ribbon, from the first contact to the next step. */
export function History({ known }: { known: CaseData }) {
  const { now } = useDesk()
  const stretches = stretchesWith(known.file.ribbon, known.events).map(
    (stretch): TimelineStretch => ({
      id: stretch.from,
      place: bandFor(stretch.place),
      label: placeWord(stretch.place),
      howLong: ageWords(
        new Date(stretch.until ?? now.toISOString()).getTime() - new Date(stretch.from).getTime(),
      ),
      events: stretch.events.map((event) => shown(event, known)),
    }),
  )
  const next = nextStretch(known)
  return (
    <ScrollRegion label={m.history()} look="grow px-5 py-4 md:px-8">
      <Timeline look="console" stretches={next ? [...stretches, next] : stretches} />
    </ScrollRegion>
  )
}

function shown(event: CaseData['events'][number], known: CaseData): TimelineEvent {
  const { title, body, quiet = false } = tell(event, known)
  const by = whoDid(event, known.file)
  return {
    id: event.id,
    when: <DateText at={new Date(event.at)} time stacked />,
    title: (
      <>
        <span className={classes(quiet && 'font-normal text-soft')}>{title}</span>
        {by && <span className="ms-2 text-small font-normal text-soft">{by}</span>}
      </>
    ),
    children: body && (
      <div className={classes('grid gap-0.5', quiet && 'text-small text-soft')}>{body}</div>
    ),
  }
}

/** What comes next, by when, and whose turn it is then: beside the empty stretch. */
function nextStretch(known: CaseData): TimelineStretch | null {
  const { file } = known
  const { first } = stepsOf(known)
  const waits = waitWord(file.stage)
  const what = waits ?? (first ? commandWord(first.command) : null)
  if (what === null || file.turn === 'done') return null
  const then = first && waits === null ? thenWord(first.command, file.turn) : null
  const event: TimelineEvent = {
    id: 'next',
    when: file.wordBy && (
      <>
        <DateText at={new Date(file.wordBy)} weekday={false} />
        <span className="block">{m.next_at_latest()}</span>
      </>
    ),
    title: m.next_step({ what }),
    children: then,
  }
  return { id: 'next', place: 'next', label: '', events: [event] }
}
