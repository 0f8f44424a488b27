import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { CommandFields } from '../../../forms/command-fields.tsx'
import type { RefusalState } from '../../../forms/refusal-state.ts'
import * as m from '../../../messages/compiled/messages.js'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary, type SummaryError } from '../../../ui/error-summary.tsx'

/** One form of a draft: it writes the draft anew, in the version that was seen. */
export function WrittenForm({
  of,
  about = '',
  version,
  errors,
  refusal,
  save = m.policy_save(),
  children,
}: {
  of: string
  about?: string
  version: number
  errors: readonly SummaryError[]
  refusal: RefusalState | null
  save?: string
  children: ReactNode
}) {
  return (
    <Form
      method="post"
      id={about ? `${of}-${about}` : of}
      noValidate
      preventScrollReset
      className="grid gap-3"
    >
      <ErrorSummary errors={[...errors]} />
      {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
      <CommandFields of={of} about={about} />
      <input type="hidden" name="seen" value={version} />
      {children}
      <Button size="normal">{save}</Button>
    </Form>
  )
}
