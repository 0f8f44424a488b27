import type { ReactNode } from 'react'
import * as m from '../messages/compiled/messages.js'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type SummaryError } from '../ui/error-summary.tsx'
import type { FieldState } from '../ui/field-state.ts'
import { TextField } from '../ui/text-field.tsx'

/** Where the code that was sent is typed; a telephone offers it from the message itself. */
export function CodeForm({
  field,
  errors,
  button,
}: {
  field: FieldState
  errors: readonly SummaryError[]
  button: ReactNode
}) {
  return (
    <form method="post" id="code" noValidate className="grid gap-4">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="of" value="code" />
      <TextField
        field={field}
        label={m.reach_code()}
        size="touch"
        plate
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <Button kind="customer" size="touch" wide>
        {button}
      </Button>
    </form>
  )
}
