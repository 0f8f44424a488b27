import { redirect, useSearchParams } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../forms/acting.ts'
import { CommandFields } from '../forms/command-fields.tsx'
import { loading } from '../forms/loading.ts'
import { setCookies } from '../forms/set-cookies.ts'
import { useSentForm } from '../forms/use-sent-form.ts'
import * as m from '../messages/compiled/messages.js'
import { titled } from '../title.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PublicPage } from '../ui/public-page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TurnPanel } from '../ui/turn-panel.tsx'
import { leadToFirstRun } from './lead-to-first-run.ts'
import { nextPath } from './next-path.ts'

const signIn = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) })

export const loader = loading(async (asked) => {
  if (asked.viewer) throw redirect(nextPath(asked.url))
  await leadToFirstRun(asked)
  return null
})

export const action = acting({
  'sign-in': form(signIn, async ({ app, value, ip, url }) => {
    const { cookies } = await app.access.signIn({ ...value, ip })
    return redirect(nextPath(url), { headers: setCookies(cookies) })
  }),
})

export const meta = titled(() => m.sign_in())

export default function SignIn() {
  const { fields, errors } = useSentForm<z.input<typeof signIn>>('sign-in')
  return (
    <PublicPage>
      <h1>{m.sign_in_title()}</h1>
      <Done />
      <form method="post" id="sign-in" noValidate className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of="sign-in" />
        <TextField
          field={fields.email}
          label={m.sign_in_email()}
          type="email"
          autoComplete="username"
          size="touch"
        />
        <TextField
          field={fields.password}
          label={m.sign_in_password()}
          type="password"
          autoComplete="current-password"
          size="touch"
        />
        <Button kind="customer" size="touch" wide>
          {m.sign_in()}
        </Button>
      </form>
      <p className="text-small">
        <a href="/forgotten">{m.sign_in_forgotten()}</a>
      </p>
    </PublicPage>
  )
}

/** What was done just before, on the page that led here. */
function Done() {
  const [params] = useSearchParams()
  const done = params.get('done')
  if (done === 'password')
    return (
      <TurnPanel turn="done" title={m.password_done_title()}>
        {m.password_done_says()}
      </TurnPanel>
    )
  if (done !== 'begun') return null
  return (
    <TurnPanel turn="done" title={m.first_run_done_title()}>
      {m.first_run_done_says()}
    </TurnPanel>
  )
}
