import { redirect } from 'react-router'
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
import { nextPath } from './next-path.ts'

const signIn = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) })

export const loader = loading(({ viewer, url }) => {
  if (viewer) throw redirect(nextPath(url))
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
      <p className="text-small text-soft">{m.sign_in_forgotten()}</p>
    </PublicPage>
  )
}
