import { useLoaderData } from 'react-router'
import { standingVerdicts } from '#warranty/standing.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { VerdictReport } from '../../ui/verdict-report.tsx'
import { mayNow } from './acts.ts'
import { CasePage } from './case-page.tsx'
import { FoundBriefly, standingFindings } from './findings-list.tsx'
import type { Verdicts } from './quotation-lines.tsx'
import { caseOf, casePath, tokenIn } from './reach.ts'

export const loader = loading(async (asked) => {
  const { viewer, file } = await caseOf(asked)
  const verdicts = await asked.app.cases.explainVerdicts(viewer, file)
  return { token: tokenIn(asked), file, verdicts: standingVerdicts(verdicts) }
})

export const handle = { secret: true }
export const meta = titled(() => m.your_found_title())

export default function Findings() {
  const { token, file, verdicts } = useLoaderData<typeof loader>()
  const empty = verdicts.length === 0 && standingFindings(file).length === 0
  return (
    <CasePage token={token} file={file} title={m.your_found_title()}>
      {empty && <p>{m.your_found_none()}</p>}
      <FoundBriefly token={token} file={file} heading={false} />
      {verdicts.map(({ id, explanation, judgedAt, preliminary }) => (
        <VerdictReport
          key={id}
          sentence={explanation.sentence}
          aside={
            <>
              {preliminary && `${m.your_found_preliminary()}${m.sentence_gap()}`}
              <DateText at={new Date(judgedAt)} weekday={false} />
            </>
          }
          dates={explanation.dates.map(({ name, day }) => ({
            label: name,
            value: <DateText at={day} weekday={false} year />,
          }))}
          checks={explanation.checks.map(({ name, result, sentence, note, clause }) => ({
            mark: result,
            name,
            sentence: note ? `${sentence}${m.sentence_gap()}${note}` : sentence,
            clause: clause ? m.your_clause({ clause }) : null,
          }))}
          missing={explanation.missing.map(({ text }) => ({ id: text, says: text }))}
        />
      ))}
      <WaysOn verdicts={verdicts} />
      {mayNow(file, 'appeal') &&
        (file.appealed ? (
          <p>{m.your_appeal_under_way()}</p>
        ) : (
          <ButtonLink size="touch" wide href={casePath(token, 'appeal')}>
            {m.your_act_appeal()}
          </ButtonLink>
        ))}
    </CasePage>
  )
}

/** What can be done about a “no”, once for all verdicts. */
function WaysOn({ verdicts }: { verdicts: Verdicts }) {
  const ways = new Set(verdicts.flatMap(({ explanation }) => explanation.waysOn.map((w) => w.text)))
  if (ways.size === 0) return null
  return (
    <section className="grid gap-1">
      <h2>{m.your_ways()}</h2>
      <ul className="list-disc ps-5">
        {[...ways].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
