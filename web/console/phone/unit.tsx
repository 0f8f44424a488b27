import { Link } from 'react-router'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { Plate } from '../../ui/plate.tsx'
import { statusWords } from '../find/units.tsx'
import { AnswerReport } from '../parts/answer-report.tsx'
import { languageWord } from '../words/case-word.ts'
import type { Call } from './read-call.ts'

/** Which unit it is, as the caller can compare it with the label. */
export function UnitHead({ call }: { call: Call }) {
  const { language } = useDesk()
  const { serial, model, status, owner, seller, soldByMaker } = call
  const bought = textIn(seller, language) ?? (soldByMaker ? m.unit_maker() : m.unit_unknown())
  return (
    <section className="grid justify-items-start gap-2">
      <Plate kind="serial" value={serial} size="head" copy />
      <h2 className="text-h2">
        {model.one ? textIn(model.one.name, language) : m.phone_model_unknown()}
      </h2>
      {status === null || status === 'unregistered' ? (
        <p className="text-soft">{m.phone_not_registered()}</p>
      ) : (
        <p className="flex flex-wrap gap-x-4 text-soft">
          {owner && <span>{m.phone_owner({ name: owner })}</span>}
          <span>{m.phone_bought_from({ name: bought })}</span>
          {status === 'retired' && <span>{statusWords.retired()}</span>}
          <Link to={`/desk/devices/${serial}`} className="link">
            {m.phone_see_unit()}
          </Link>
        </p>
      )}
    </section>
  )
}

/** What can be said of cover: a sentence to read aloud, and the report that it comes from. */
export function Cover({ call: { cover } }: { call: Call }) {
  if (!cover) return <p className="max-w-prose">{m.phone_cover_unknown()}</p>
  const { said, spoken } = cover
  const report = (
    <AnswerReport said={said} heading={m.unit_read_aloud()} aside={m.entitlement_says()} />
  )
  const inOther = spoken && (
    <p className="max-w-prose">
      <span className="block text-small text-soft">
        {m.phone_in_language({ language: languageWord(spoken.language) })}
      </span>
      <span lang={spoken.language} className="font-medium">
        {spoken.sentence}
      </span>
    </p>
  )
  return (
    <>
      {/* A telephone has room for the sentence; the report is one touch away. */}
      <section className="grid gap-3 lg:hidden">
        <h2 className="text-body font-semibold">{m.unit_read_aloud()}</h2>
        <p className="text-answer leading-heading font-semibold text-balance">{said.sentence}</p>
        {inOther}
        <details>
          <summary className="link min-h-9 text-soft">{m.phone_why()}</summary>
          <div className="pt-3">{report}</div>
        </details>
      </section>
      <div className="hidden gap-4 lg:grid">
        {report}
        {inOther}
      </div>
    </>
  )
}
