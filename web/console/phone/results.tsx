import { Link } from 'react-router'
import { textIn } from '#kernel/language.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Plate } from '../../ui/plate.tsx'
import type { Found } from '../find/found.ts'
import { Section } from '../find/section.tsx'
import { statusWords } from '../find/units.tsx'
import { CaseRow } from '../parts/case-row.tsx'
import { callPath } from './call-path.ts'

/** Where the arrow keys find what was found. */
export const foundId = 'found'

const rowLook =
  'flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 -outline-offset-2 hover:bg-ground'

/** What was found: a unit begins the call, an open case may be what the call is about. */
export function Results({
  typed,
  found,
  caller,
}: {
  typed: string
  found: Found
  caller: string | null
}) {
  const { language } = useDesk()
  const { units, cases, people } = found
  const open = cases.filter(({ turn }) => turn !== 'done')
  const callers = onlyOnce(people, units)
  const isKnown = units.length + open.length + callers.length > 0
  const serial = serialIn(typed, isKnown)
  return (
    <div id={foundId} className="grid max-w-[960px] grid-cols-[minmax(0,1fr)] gap-6">
      {units.length > 0 && (
        <Section title={m.find_units()} count={units.length} more={found.moreUnits}>
          <ul className="divide-y divide-line border-b border-line">
            {units.map(({ serial: number, model, owner, phone, status }) => (
              <li key={number}>
                <Link to={callPath({ serial: number, caller })} className={rowLook}>
                  <Plate kind="serial" value={number} />
                  <span className="font-medium">{textIn(model, language)}</span>
                  <span className="min-w-0 truncate text-soft">
                    {[owner, phone, status === 'in_service' ? null : statusWords[status]()]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {open.length > 0 && (
        <Section title={m.phone_open_cases()} count={open.length} more={found.moreCases}>
          <ul className="divide-y divide-line border-b border-line">
            {open.map((item) => (
              <li key={item.number}>
                <CaseRow item={item} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {callers.length > 0 && (
        <Section title={m.phone_people()} count={callers.length} more={false}>
          <ul className="divide-y divide-line border-b border-line">
            {callers.map(({ id, name, phone, mail, city }) => (
              <li key={id}>
                <Link to={`/desk/new?caller=${id}`} className={rowLook}>
                  <span className="font-medium">{name}</span>
                  <span className="min-w-0 truncate text-soft">
                    {[phone, mail, city].filter(Boolean).join(' · ')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!isKnown && <EmptyState title={m.find_none_title({ typed })}>{m.phone_none()}</EmptyState>}
      {serial && units.every((unit) => unit.serial !== serial) && (
        <Link to={callPath({ serial, caller })} className={`${rowLook} border-y border-line`}>
          <Plate kind="serial" value={serial} />
          <span className="font-medium">{m.phone_unregistered()}</span>
          <span className="text-small text-soft">{m.phone_unregistered_says()}</span>
        </Link>
      )}
    </div>
  )
}

type Person = Found['people'][number]

/** Customers who look alike were told several times: each once, and no owner of a unit above. */
function onlyOnce(people: readonly Person[], units: Found['units']): Person[] {
  const seen = new Set(units.map(({ owner, phone }) => `${owner} ${phone}`))
  return people.filter(({ name, phone }) => {
    const looks = `${name} ${phone}`
    return !seen.has(looks) && seen.add(looks)
  })
}

/**
 * What may be a serial number as it is written; null: a name or a telephone number. Figures alone
 * may be one where nothing else is known by them.
 */
function serialIn(typed: string, isKnown: boolean): string | null {
  const serial = normalizeSerial(typed)
  const isOne = /^[0-9A-Z.]{5,40}$/.test(serial) && /\d/.test(serial)
  if (isKnown && !/[A-Z]/.test(serial)) return null
  return isOne ? serial : null
}

/** Before anything was typed; or the caller is known, and their unit is not. */
export function Intro({ caller }: { caller: string | null }) {
  return (
    <div className="max-w-[760px]">
      <EmptyState title={caller && caller !== 'new' ? m.phone_which() : m.phone_begin()}>
        {m.phone_begin_says()}
      </EmptyState>
    </div>
  )
}
