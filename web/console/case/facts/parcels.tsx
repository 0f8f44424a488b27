import { courierName } from '#parcels/courier.ts'
import type { Parcel } from '#parcels/parcel.ts'
import * as m from '../../../messages/compiled/messages.js'
import { getLocale } from '../../../messages/compiled/runtime.js'
import { DateText } from '../../../ui/date-text.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Plate } from '../../../ui/plate.tsx'
import { partyWord } from '../../words/party-word.ts'
import type { CaseData } from '../read-case.ts'
import { Part } from './part.tsx'

/** Each leg of the unit's journey: from whom to whom, courier and number, where it is. */
export function Parcels({ known }: { known: CaseData }) {
  const parcels = known.file.parcels.filter(({ ended }) => ended !== 'corrected')
  if (parcels.length === 0) return null
  return (
    <Part title={m.parcels()}>
      <ul className="grid gap-2">
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <div className="flex items-baseline justify-between gap-3">
              <span>
                {partyWord(parcel.from)} → {partyWord(parcel.to)}
              </span>
              <span className="text-small">
                <Ended parcel={parcel} />
              </span>
            </div>
            {parcel.tracking && (
              <p className="flex flex-wrap items-center gap-x-2 text-small text-soft">
                {parcel.courier && courierName(parcel.courier, getLocale())}
                <Plate kind="courier" value={parcel.tracking} bare copy />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Ended({ parcel }: { parcel: Parcel }) {
  const at = parcel.arrivedAt && <DateText at={new Date(parcel.arrivedAt)} weekday={false} />
  if (parcel.ended === 'arrived')
    return (
      <span className="inline-flex items-center gap-1 text-done">
        <Icon name="tick" size={16} />
        <span className="sr-only">{m.parcel_arrived()}</span> {at}
      </span>
    )
  if (parcel.ended === 'lost')
    return <span className="font-semibold text-trouble">{m.parcel_lost()}</span>
  if (parcel.ended === 'brought_back')
    return (
      <span className="text-trouble">
        {m.parcel_brought_back()} {at}
      </span>
    )
  return (
    <span className="inline-flex items-center gap-1 text-courier">
      <Icon name="truck" size={16} /> {m.parcel_on_its_way()}
    </span>
  )
}
