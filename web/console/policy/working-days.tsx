import { Form } from 'react-router'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { SmallForm } from '../parts/small-form.tsx'

export type Days = {
  version: number
  years: string[]
  source: string | null
  missing: string[]
  differing: string[]
}

/** The working calendar that ends on days off are reckoned with, and years that are published beside it. */
export function WorkingDays({ days, mayManage }: { days: Days; mayManage: boolean }) {
  const { version, years, source, missing, differing } = days
  const { refusal } = useSentForm('takeOver')
  return (
    <section className="grid max-w-[760px] gap-3" aria-labelledby="days-title">
      <h2 id="days-title" className="text-body">
        {m.days_title()}
      </h2>
      <p className="max-w-prose text-small text-soft">{m.days_says()}</p>
      <p>
        {version === 0
          ? m.days_none()
          : m.days_in_force({ version, years: years.join(m.list_comma()) })}
      </p>
      {refusal && <p role="alert">{refusal.sentence}</p>}
      {source && <p className="text-small text-soft">{m.days_source({ source })}</p>}
      {mayManage && missing.length > 0 && (
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <CommandFields of="takeOver" />
          <Button size="normal">{m.days_take_over({ years: missing.join(m.list_comma()) })}</Button>
        </Form>
      )}
      {differing.map((year) => (
        <div key={year} className="flex flex-wrap items-baseline gap-x-3">
          <span>{m.days_differs({ year })}</span>
          {mayManage && (
            <SmallForm of="takeOver" about={year} sends={{ year }}>
              {m.days_take_year({ year })}
            </SmallForm>
          )}
        </div>
      ))}
    </section>
  )
}
