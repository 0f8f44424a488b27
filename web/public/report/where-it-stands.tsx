import type { Model } from '#catalogue/model.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'

type Shown = Pick<Model, 'id' | 'name' | 'number' | 'serialPlace' | 'serialPlacePicture'>

/** Of each model what the page shows of it. */
export const placesOf = (models: readonly Shown[]): Shown[] =>
  models.map(({ id, name, number, serialPlace, serialPlacePicture }) => ({
    ...{ id, name, number, serialPlace, serialPlacePicture },
  }))

/** Where the serial number stands on each model, with the catalogue's picture where there is one. */
export function WhereItStands({ models }: { models: readonly Shown[] }) {
  const { language } = useDesk()
  if (models.length === 0) return null
  return (
    <details className="text-small">
      <summary className="link w-fit py-1">{m.tell_serial_where()}</summary>
      <dl className="divide-y divide-line border-y border-line">
        {models.map(({ id, name, number, serialPlace, serialPlacePicture }) => (
          <div key={id} className="grid grid-cols-[1fr_auto] gap-x-3 py-2">
            <dt className="font-semibold">
              {name[language]} <span className="font-normal text-soft">{number}</span>
            </dt>
            <dd className="col-start-1">{serialPlace[language]}</dd>
            {serialPlacePicture && (
              <dd className="col-start-2 row-span-2 row-start-1">
                <img
                  src={`/pictures/${serialPlacePicture}`}
                  alt={m.tell_serial_picture({ model: name[language] })}
                  loading="lazy"
                  width="111"
                  height="76"
                  className="h-19 w-28 rounded-plate object-cover"
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  )
}
