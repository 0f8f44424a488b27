import { type MetaArgs, useLoaderData } from 'react-router'
import { textIn } from '#kernel/language.ts'
import { groupSerial } from '#kernel/serial.ts'
import { useDesk } from '../../desk.ts'
import { acting } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { buttonLook } from '../../ui/button-look.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { casePath } from '../case/paths.ts'
import { AnswerReport } from '../parts/answer-report.tsx'
import { CaseRow } from '../parts/case-row.tsx'
import { Go } from '../parts/go.tsx'
import { agreementForms } from './agreement-forms.ts'
import { Known } from './known.tsx'
import { Life } from './life.tsx'
import { proofForms } from './proof-forms.ts'
import { readUnit } from './read-unit.ts'
import { registerForms } from './register-forms.ts'

export const loader = loading((asked) => readUnit(asked, asked.params.serial ?? ''))

export const action = acting({ ...proofForms, ...agreementForms, ...registerForms })

export const meta = (known: MetaArgs<typeof loader>) =>
  titled(() => groupSerial(known.loaderData?.device.serial ?? ''))(known)

/** One unit: what can be said of its cover, what the register knows, its cases. */
export default function Unit() {
  const unit = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const { device, entitlement, cases, mayReport } = unit
  const open = cases.find(({ turn }) => turn !== 'done')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 px-5 py-5 md:px-8">
      <header className="grid gap-2.5">
        <span className="justify-self-start">
          <Plate kind="serial" value={device.serial} size="head" copy />
        </span>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1>{textIn(device.model.name, language)}</h1>
          {open ? (
            <Go to={casePath(open.number)} look={buttonLook('primary', 'large', false)}>
              {m.preview_open()}
            </Go>
          ) : (
            mayReport &&
            device.status !== 'retired' && (
              <Go
                to={`/desk/new?serial=${device.serial}`}
                look={buttonLook('primary', 'large', false)}
              >
                <Icon name="plus" size={18} />
                {m.new_case()}
              </Go>
            )
          )}
        </div>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="grid max-w-[760px] grid-cols-[minmax(0,1fr)] gap-8">
          {entitlement ? (
            <AnswerReport
              said={entitlement}
              heading={m.entitlement_heading()}
              aside={m.entitlement_says()}
            />
          ) : (
            <p className="text-soft">{m.unit_no_policy()}</p>
          )}
          <Life unit={unit} />
          <section>
            <h2 className="border-b border-line pb-1.5 text-body">{m.unit_cases()}</h2>
            {cases.length === 0 ? (
              <div className="pt-3">
                <EmptyState title={m.unit_cases_none_title()}>{m.unit_cases_none()}</EmptyState>
              </div>
            ) : (
              <ul className="divide-y divide-line">
                {cases.map((item) => (
                  <li key={item.number}>
                    <CaseRow item={item} flush />
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        <Known unit={unit} />
      </div>
    </div>
  )
}
