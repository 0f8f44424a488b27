import type { Model } from '#catalogue/model.ts'
import { type Language, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'

/** Of a model what a page shows of where it carries its serial number. */
export type Placed = Pick<Model, 'id' | 'name' | 'number' | 'serialPlace' | 'serialPlacePicture'>

/** Of each model what the page shows of it. */
export const placesOf = (models: readonly Placed[]): Placed[] =>
  models.map(({ id, name, number, serialPlace, serialPlacePicture }) => ({
    ...{ id, name, number, serialPlace, serialPlacePicture },
  }))

/** Where the serial number stands on each model, with the catalogue's picture where there is one. */
export function WhereItStands({
  models,
  open = false,
  readIn,
}: {
  models: readonly Placed[]
  /** Shown at once: it is what helps now. */
  open?: boolean
  /** Else the page’s own language. */
  readIn?: Language
}) {
  const desk = useDesk()
  const language = readIn ?? desk.language
  if (models.length === 0) return null
  return (
    <details className="text-small" open={open}>
      <summary className="link w-fit py-1">{m.tell_serial_where({}, { locale: language })}</summary>
      <dl className="divide-y divide-line border-y border-line">
        {models.map((model) => (
          <div key={model.id} className="grid grid-cols-[1fr_auto] gap-x-3 py-2">
            <dt className="font-semibold">
              {textIn(model.name, language)}{' '}
              <span className="font-normal text-soft">{model.number}</span>
            </dt>
            <dd className="col-start-1">{textIn(model.serialPlace, language)}</dd>
            {model.serialPlacePicture && (
              <dd className="col-start-2 row-span-2 row-start-1">
                <PlacePicture model={model} readIn={language} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The catalogue's picture of the place, small, leading to itself in full; nothing without one. */
export function PlacePicture({
  model: { name, serialPlacePicture },
  readIn,
}: {
  model: Placed
  readIn?: Language
}) {
  const desk = useDesk()
  const language = readIn ?? desk.language
  if (!serialPlacePicture) return null
  return (
    <a href={`/pictures/${serialPlacePicture}`} className="shrink-0">
      <img
        src={`/pictures/${serialPlacePicture}`}
        alt={m.tell_serial_picture({ model: textIn(name, language) }, { locale: language })}
        loading="lazy"
        width="111"
        height="76"
        className="h-19 w-28 rounded-plate object-cover"
      />
    </a>
  )
}
