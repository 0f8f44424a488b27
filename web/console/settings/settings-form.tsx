import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { CommandFields } from '../../forms/command-fields.tsx'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { DoneLine } from '../../ui/done-line.tsx'
import { ErrorSummary, type SummaryError } from '../../ui/error-summary.tsx'

/** One part of what the desk set for itself, saved by itself. */
export function SettingsForm({
  of,
  title,
  says,
  errors,
  saved,
  button,
  children,
}: {
  of: string
  title: string
  says: string
  errors: readonly SummaryError[]
  saved: boolean
  button: string
  children: ReactNode
}) {
  return (
    <section
      className="grid max-w-[640px] gap-3 border-t border-line pt-5"
      aria-labelledby={`${of}-title`}
    >
      <h2 id={`${of}-title`}>{title}</h2>
      <p className="-mt-2 text-soft">{says}</p>
      <Form method="post" id={of} noValidate preventScrollReset className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of={of} />
        {children}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button size="normal">{button}</Button>
          {saved && <DoneLine>{m.settings_saved()}</DoneLine>}
        </div>
      </Form>
    </section>
  )
}
