import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { setCookies } from '../../forms/set-cookies.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { CodeForm } from '../code-form.tsx'
import { makerHere } from '../maker-here.ts'
import { mailAsked, mailboxOf } from './reach.ts'

const typed = z.object({ code: z.string().trim().min(1).max(40) })

const askedFor = (asking: Parameters<typeof mailAsked.read>[0]): string => {
  const mail = mailAsked.read(asking)
  if (mail === null) throw redirect('/mine')
  return mail
}

export const loader = loading(async (asking) => {
  if (await mailboxOf(asking)) throw redirect('/mine')
  return { mail: askedFor(asking) }
})

export const action = acting({
  code: form(typed, async (submitted) => {
    const { app, ip, value } = submitted
    const address = { organizationId: makerHere(submitted), mail: askedFor(submitted) }
    const opened = await app.owners.typeMailboxCode({ ...address, ip, code: value.code })
    return redirect('/mine', { headers: setCookies([opened, mailAsked.drop(submitted)]) })
  }),
  again: form(z.object({}), async (submitted) => {
    const { app, ip, language } = submitted
    const address = { organizationId: makerHere(submitted), mail: askedFor(submitted) }
    await app.owners.sendMailboxCode({ ...address, ip, language })
    return redirect('/mine/code')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.reach_code_type_title())

export default function Code() {
  const { mail } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof typed>>('code')
  const { errors: unsent } = useSentForm('again')
  return (
    <PublicPage>
      <h1>{m.reach_code_type_title()}</h1>
      <p className="wrap-anywhere">{m.mine_code_says({ mail })}</p>
      <CodeForm field={fields.code} errors={errors} button={m.mine_code_open()} />
      <form method="post" id="again" className="grid gap-3">
        <ErrorSummary errors={unsent} />
        <input type="hidden" name="of" value="again" />
        <Button kind="quiet" size="touch" wide>
          {m.reach_code_again()}
        </Button>
      </form>
      <p className="text-small text-soft">{m.reach_code_missing()}</p>
      <ButtonLink kind="bare" size="normal" icon="back" href="/mine">
        {m.mine_other_mail()}
      </ButtonLink>
    </PublicPage>
  )
}
