import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { dateText } from '../../ui/dates.ts'
import { Timeline, type TimelineStretch } from '../../ui/timeline.tsx'
import { Filled, slot } from '../filled.tsx'
import { bandOfPlace, type Happening, placed } from './happening.ts'
import { nextOf, placeWord } from './journey-words.ts'
import type { Status } from './status-of.ts'

/** A longer history shows its main steps first. */
const mostShown = 8

/** The line of time beside the ribbon of custody; it ends with what comes next. */
export function Journey({
  status,
  happenings,
  path,
  all,
}: {
  status: Status
  happenings: readonly Happening[]
  /** Of this page, to show it with all that happened, or without. */
  path: string
  all: boolean
}) {
  const long = happenings.length > mostShown && happenings.some(({ minor }) => minor)
  const shown = long && !all ? happenings.filter(({ minor }) => !minor) : happenings
  const stretches = placed(status.ribbon, shown).map(
    ({ id, place, happenings: here }): TimelineStretch => ({
      id,
      place: bandOfPlace(place),
      label: placeWord(place),
      events: here.map(({ id: event, at, title, says }) => ({
        id: event,
        when: <When at={new Date(at)} />,
        title,
        children: says,
      })),
    }),
  )
  const next = nextOf(status)
  const last: TimelineStretch[] = next
    ? [
        {
          id: 'next',
          place: 'next',
          label: m.your_next(),
          events: [
            {
              id: 'next',
              when: status.wordBy && !status.hold && <By at={new Date(status.wordBy)} />,
              title: next.title,
              children: next.says,
            },
          ],
        },
      ]
    : []
  return (
    <div className="grid gap-2">
      <Timeline look="public" stretches={[...stretches, ...last]} />
      {long && (
        <a href={all ? path : `${path}?all`} className="link w-fit py-1 text-small">
          {all ? m.your_fewer() : m.your_all({ count: happenings.length })}
        </a>
      )}
    </div>
  )
}

/** The day; today by its name. */
export function When({ at }: { at: Date }) {
  const { language, now, maker } = useDesk()
  const day = (instant: Date) =>
    dateText(instant, { language, now, timeZone: maker.timeZone, year: true })
  if (day(at) !== day(now)) return <DateText at={at} weekday={false} />
  return <time dateTime={at.toISOString()}>{m.your_today()}</time>
}

function By({ at }: { at: Date }) {
  const { now } = useDesk()
  if (at < now) return null
  return (
    <span className="[&>strong]:font-normal">
      <Filled text={m.your_by({ day: slot })}>
        <DateText at={at} weekday={false} />
      </Filled>
    </span>
  )
}
