import { redirect, useSearchParams } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextField } from '../../ui/text-field.tsx'

const ask = z.object({ email: z.email().max(254) })

export const action = acting({
  ask: form(ask, async ({ app, value, ip, report }) => {
    const letter = await app.access.requestReset({ email: value.email, ip })
    // Nobody waits for the letter: how long it takes would tell whether there is one.
    if (letter) app.mails.sendPasswordLetter(letter).catch(report)
    return redirect('/forgotten?sent')
  }),
})

export const meta = titled(() => m.forgotten_title())

export default function Forgotten() {
  const [params] = useSearchParams()
  return <PublicPage>{params.has('sent') ? <Sent /> : <Ask />}</PublicPage>
}

function Ask() {
  const { fields, errors } = useSentForm<z.input<typeof ask>>('ask')
  return (
    <>
      <div className="grid gap-1">
        <h1>{m.forgotten_title()}</h1>
        <p className="text-soft">{m.forgotten_says()}</p>
      </div>
      <form method="post" id="ask" noValidate className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of="ask" />
        <TextField
          field={fields.email}
          label={m.sign_in_email()}
          type="email"
          autoComplete="username"
          size="touch"
        />
        <Button kind="customer" size="touch" wide>
          {m.forgotten_send()}
        </Button>
      </form>
      <p className="text-small">
        <a href="/sign-in">{m.forgotten_back()}</a>
      </p>
    </>
  )
}

/** The same for an address that nobody here has. */
function Sent() {
  return (
    <>
      <h1>{m.forgotten_sent_title()}</h1>
      <p>{m.forgotten_sent_says()}</p>
      <p className="text-soft">{m.forgotten_sent_nothing()}</p>
      <ButtonLink href="/sign-in" size="touch" wide>
        {m.forgotten_back()}
      </ButtonLink>
    </>
  )
}
