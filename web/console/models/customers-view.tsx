import { useState } from 'react'
import type { Model } from '#catalogue/model.ts'
import { generalPacking } from '#catalogue/packing.ts'
import { isLanguage, languageNames, languages, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { Packing } from '../../public/case/packing.tsx'
import { WhereItStands } from '../../public/report/where-it-stands.tsx'
import { Segments } from '../../ui/segments.tsx'

/** What is told of a model, as it stands or as it is being typed. */
export type Told = Pick<Model, 'name' | 'serialPlace' | 'packing'>

/** The pieces of the pages for customers that speak of a model, in either language. */
export function CustomersView({
  model: { id, number, serialPlacePicture },
  told: { name, serialPlace, packing },
}: {
  model: Pick<Model, 'id' | 'number' | 'serialPlacePicture'>
  told: Told
}) {
  const [readIn, setReadIn] = useState(useDesk().language)
  // While it is typed a line may be empty, or there twice.
  const lines = (packing ?? generalPacking).filter(
    (line, at, all) =>
      textIn(line, readIn) !== '' &&
      all.findIndex((one) => textIn(one, readIn) === textIn(line, readIn)) === at,
  )
  return (
    <section className="grid gap-3 lg:sticky lg:top-5" aria-labelledby="customers-view">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="customers-view">{m.model_preview()}</h2>
        <Segments
          name="read-in"
          legend={m.model_preview_language()}
          segments={languages.map((value) => ({ value, label: languageNames[value] }))}
          chosen={readIn}
          onChoose={(value) => {
            if (isLanguage(value)) setReadIn(value)
          }}
        />
      </div>
      <figure className="grid gap-1">
        <div lang={readIn} className="rounded-control border border-line bg-paper px-4 py-3">
          <WhereItStands
            models={[{ id, number, name, serialPlace, serialPlacePicture }]}
            readIn={readIn}
            open
          />
        </div>
        <figcaption className="text-small text-soft">{m.model_preview_place()}</figcaption>
      </figure>
      <figure className="grid gap-1">
        <div lang={readIn} className="rounded-control border border-line bg-paper px-4 py-3">
          <Packing lines={lines} readIn={readIn} />
        </div>
        <figcaption className="text-small text-soft">{m.model_preview_packing()}</figcaption>
      </figure>
    </section>
  )
}
