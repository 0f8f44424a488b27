import { courierName } from '#parcels/courier.ts'
import { getLocale } from '../../../messages/compiled/runtime.js'
import { Plate } from '../../../ui/plate.tsx'
import type { Known } from './told.tsx'

/** The courier and the number of a parcel of this case, to read aloud and to copy. */
export function ParcelPlate({ id, file }: { id: string | null; file: Known['file'] }) {
  const parcel = file.parcels.find((one) => one.id === id)
  if (!parcel?.tracking) return null
  return (
    <p className="flex flex-wrap items-center gap-2 pt-1">
      {parcel.courier && <span>{courierName(parcel.courier, getLocale())}</span>}
      <Plate kind="courier" value={parcel.tracking} copy />
    </p>
  )
}
