import * as m from '../../messages/compiled/messages.js'
import { CaseRow } from '../parts/case-row.tsx'
import type { Call } from './read-call.ts'
import { ReportForm } from './report-form.tsx'
import { SaidForm } from './said-form.tsx'
import { Cover, UnitHead } from './unit.tsx'

/** The unit and what is read aloud at the left; who calls, what is wrong and what comes of it at the right. */
export function CallPage({ call }: { call: Call }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 border-t border-line pt-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,560px)]">
      <div className="grid max-w-[760px] grid-cols-[minmax(0,1fr)] gap-6">
        <UnitHead call={call} />
        <Cover call={call} />
        {call.pastCases.length > 0 && (
          <section>
            <h2 className="border-b border-line pb-1.5 text-body">{m.phone_past_cases()}</h2>
            <ul className="divide-y divide-line">
              {call.pastCases.map((item) => (
                <li key={item.number} className="-mx-4">
                  <CaseRow item={item} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {call.openCase ? <SaidForm openCase={call.openCase} /> : <ReportForm call={call} />}
    </div>
  )
}
