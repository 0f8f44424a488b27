import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The first of two steps: whose mailbox. */
export function AskMail() {
  const { fields, errors } = useSentForm<{ mail: string }>('send')
  return (
    <form method="post" id="send" noValidate className="grid gap-4">
      <input type="hidden" name="of" value="send" />
      <ErrorSummary errors={errors} />
      <div className="grid gap-1">
        <h1>{m.mine_title()}</h1>
        <p className="text-soft">{m.mine_ask_says()}</p>
      </div>
      <TextField
        field={fields.mail}
        label={m.tell_mail()}
        type="email"
        autoComplete="email"
        size="touch"
      />
      <div className="grid justify-items-center gap-2 pt-1">
        <Button kind="customer" size="touch" wide>
          {m.reach_code_send()}
        </Button>
        <ButtonLink kind="bare" size="normal" icon="back" href="/">
          {m.back()}
        </ButtonLink>
      </div>
    </form>
  )
}
