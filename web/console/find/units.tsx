import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { buttonLook } from '../../ui/button-look.ts'
import { Plate } from '../../ui/plate.tsx'
import { casePath } from '../case/paths.ts'
import { Go } from '../parts/go.tsx'
import type { Found } from './found.ts'

/**
 * Units by their number and owner: each leads to what can be said of it, and to its open case or
 * a new one; a unit that another was given for has no new ones.
 */
export function Units({ units }: { units: Found['units'] }) {
  const { language } = useDesk()
  return (
    <ul className="divide-y divide-line">
      {units.map(({ serial, model, owner, phone, status, openCase }) => (
        <li key={serial} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <Go to={`/desk/devices/${serial}`} look="inline-flex items-center gap-3 hover:underline">
            <Plate kind="serial" value={serial} />
            <span className="font-medium">{textIn(model, language)}</span>
          </Go>
          <span className="min-w-0 grow text-small text-soft">
            {[owner, phone, status === 'in_service' ? null : statusWords[status]()]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className="ms-auto">
            {openCase ? (
              <Go to={casePath(openCase)} look={buttonLook('quiet', 'small', false)}>
                {m.preview_open()}
              </Go>
            ) : (
              status !== 'retired' && (
                <Go to={`/desk/new?serial=${serial}`} look={buttonLook('quiet', 'small', false)}>
                  {m.new_case()}
                </Go>
              )
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

export const statusWords = {
  in_service: m.unit_in_service,
  retired: m.unit_retired,
  unregistered: m.unit_unregistered,
}

/** Customers without any of the units found. */
export function People({ people }: { people: Found['people'] }) {
  return (
    <ul className="divide-y divide-line">
      {people.map(({ id, name, phone, mail, city }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <span className="font-medium">{name}</span>
          <span className="min-w-0 grow text-small text-soft">
            {[phone, mail, city].filter(Boolean).join(' · ')}
          </span>
          <Go to={`/desk/new?caller=${id}`} look={buttonLook('quiet', 'small', false)}>
            {m.new_case()}
          </Go>
        </li>
      ))}
    </ul>
  )
}
