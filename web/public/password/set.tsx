import { redirect } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import type { ScreenHandle } from '../../handle.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextField } from '../../ui/text-field.tsx'

// No loader: mail scanners follow links, so that looking at the page uses nothing up.
export const handle = { secret: true } satisfies ScreenHandle

const set = z
  .object({ password: z.string().min(10).max(128), again: z.string().min(1) })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    error: () => m.password_again_differs(),
  })

export const action = acting({
  set: form(set, async ({ app, params, value }) => {
    await app.access.resetPassword({ token: params.token ?? '', password: value.password })
    return redirect('/sign-in?done=password')
  }),
})

export const meta = titled(() => m.password_title())

export default function SetPassword() {
  const { fields, errors, refusal } = useSentForm<z.input<typeof set>>('set')
  if (refusal?.rule === 'access.password_link_over') {
    return (
      <PublicPage>
        <h1>{m.password_link_over_title()}</h1>
        <p role="alert">{refusal.sentence}</p>
        <ButtonLink href="/forgotten" kind="customer" size="touch" wide>
          {m.password_new_link()}
        </ButtonLink>
      </PublicPage>
    )
  }
  return (
    <PublicPage>
      <div className="grid gap-1">
        <h1>{m.password_title()}</h1>
        <p className="text-soft">{m.password_says()}</p>
      </div>
      <form method="post" id="set" noValidate className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of="set" />
        <TextField
          field={fields.password}
          label={m.password_new()}
          hint={m.password_hint()}
          type="password"
          autoComplete="new-password"
          size="touch"
        />
        <TextField
          field={fields.again}
          label={m.password_again()}
          type="password"
          autoComplete="new-password"
          size="touch"
        />
        <Button kind="customer" size="touch" wide>
          {m.password_set()}
        </Button>
      </form>
    </PublicPage>
  )
}
