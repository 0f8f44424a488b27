import * as m from '../../messages/compiled/messages.js'
import { DoneLine } from '../../ui/done-line.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Choice } from '../../ui/select.tsx'
import { CloseDepot } from './close-depot.tsx'
import { OpenDepot } from './open-depot.tsx'

/** As its reader writes it on a parcel. */
export type ShownDepot = {
  id: string
  name: string
  address: string[]
  /** Empty: it has none of its own. */
  latin: string[]
  phone: string
}

/** The depots in use; without one nothing can be mailed in. */
export function Depots({
  depots,
  countries,
  formKey,
  done,
}: {
  depots: readonly ShownDepot[]
  countries: readonly Choice[]
  formKey: string
  done: string | null
}) {
  const none = depots.length === 0
  return (
    <section className="grid max-w-[640px] gap-3" aria-labelledby="depots-title">
      <h2 id="depots-title">{m.depot_title()}</h2>
      <p className="-mt-2 text-soft">{m.depot_says()}</p>
      {done === 'depot' && <DoneLine>{m.depot_opened()}</DoneLine>}
      {done === 'close' && <DoneLine>{m.depot_closed()}</DoneLine>}
      {none ? (
        <EmptyState title={m.depot_none()}>{m.depot_none_says()}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {depots.map((depot) => (
            <Row key={depot.id} depot={depot} isLast={depots.length === 1} />
          ))}
        </ul>
      )}
      <OpenDepot key={formKey} countries={countries} isFirst={none} />
    </section>
  )
}

function Row({ depot, isLast }: { depot: ShownDepot; isLast: boolean }) {
  const { name, address, latin, phone } = depot
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 py-3">
      <div className="grid min-w-0 gap-1.5 break-words">
        <h3 className="font-semibold">{name}</h3>
        <p lang={latin.length > 0 ? 'zh-CN' : undefined}>
          <Lines lines={address} />
        </p>
        {latin.length > 0 && (
          <p lang="en" className="text-small text-soft">
            <Lines lines={latin} />
          </p>
        )}
        <p>{phone}</p>
      </div>
      <CloseDepot id={depot.id} name={name} isLast={isLast} />
    </li>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
