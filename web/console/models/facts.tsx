import type { ReactNode } from 'react'
import { generalPacking } from '#catalogue/packing.ts'
import { languages, type Texts } from '#kernel/language.ts'
import * as m from '../../messages/compiled/messages.js'
import type { ShownModel } from './one.tsx'

/** What customers are told of a model, in every language, for those who only read it. */
export function Facts({ model: { name, serialPlace, packing } }: { model: ShownModel }) {
  return (
    <dl className="grid content-start gap-5">
      <Fact title={m.model_name()}>
        <InEach texts={name} />
      </Fact>
      <Fact title={m.unit_place()}>
        <InEach texts={serialPlace} />
      </Fact>
      <Fact
        title={
          <>
            {m.model_packing()}{' '}
            <span className="font-normal text-soft">
              {packing ? m.model_packing_own() : m.model_packing_general()}
            </span>
          </>
        }
      >
        <ul className="grid list-disc gap-2 pl-5">
          {(packing ?? generalPacking).map((line) => (
            <li key={line.en}>
              <InEach texts={line} />
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}

const Fact = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <div className="grid gap-1">
    <dt className="font-semibold">{title}</dt>
    <dd>{children}</dd>
  </div>
)

const InEach = ({ texts }: { texts: Texts }) =>
  languages.map((language) => (
    <span key={language} lang={language} className="block break-words">
      {texts[language]}
    </span>
  ))
