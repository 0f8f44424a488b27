import { dayIn } from '#kernel/calendar.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { Plate } from '../../ui/plate.tsx'
import { casePath } from '../case/paths.ts'
import { Go } from '../parts/go.tsx'
import { outcomeWords } from '../words/case-word.ts'
import { type LifeEvent, lifeOf } from './life-of.ts'
import type { Unit } from './read-unit.ts'

/** The whole life of a unit on one line of time: made, sold, agreed, every visit, and what took its place. */
export function Life({ unit }: { unit: Unit }) {
  const { maker } = useDesk()
  const events = lifeOf(unit, (instant) => dayIn(maker.timeZone, new Date(instant)))
  const { replacesSerial, replacedBySerial } = unit.device
  if (events.length === 0 && !replacesSerial && !replacedBySerial) return null
  return (
    <section aria-labelledby="life-title">
      <h2 id="life-title" className="border-b border-line pb-1.5 text-body">
        {m.unit_life()}
      </h2>
      <ol className="mt-3 grid gap-2.5 border-s-2 border-line ps-4">
        {replacesSerial && <Neighbour says={m.unit_took_place_of()} serial={replacesSerial} />}
        {events.map((event) => (
          <li
            key={`${event.what} ${'number' in event ? event.number : ''}${'id' in event ? event.id : ''}`}
            className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3"
          >
            <span className="text-small text-soft">
              <DateText at={event.on} weekday={false} year />
            </span>
            <What event={event} />
          </li>
        ))}
        {replacedBySerial && <Neighbour says={m.unit_place_taken_by()} serial={replacedBySerial} />}
      </ol>
    </section>
  )
}

const simple = {
  made: m.unit_was_made,
  shipped: m.unit_was_shipped,
  bought: m.unit_was_bought,
  delivered: m.unit_was_delivered,
  relabelled: m.unit_was_relabelled,
}

function What({ event }: { event: LifeEvent }) {
  switch (event.what) {
    case 'agreed':
      return (
        <span>{event.kind === 'contract' ? m.agreement_contract() : m.agreement_promise()}</span>
      )
    case 'reported':
      return (
        <span className="min-w-0">
          <Visit number={event.number} /> {m.unit_was_reported()}
          {event.fault && <span className="block break-words text-soft">{event.fault}</span>}
        </span>
      )
    case 'back':
      return (
        <span>
          <Visit number={event.number} /> {m.unit_came_back()}
          {event.outcome && `${m.list_comma()}${outcomeWords[event.outcome]()}`}
        </span>
      )
    default:
      return <span>{simple[event.what]()}</span>
  }
}

const Visit = ({ number }: { number: string }) => (
  <Go to={casePath(number)}>
    <Plate kind="case" value={number} size="list" />
  </Go>
)

function Neighbour({ says, serial }: { says: string; serial: string }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-small text-soft">{says}</span>
      <Go to={`/desk/devices/${serial}`}>
        <Plate kind="serial" value={serial} />
      </Go>
    </li>
  )
}
