import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import type { CodeSent } from '#notices/keys.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { setCookies } from '../../forms/set-cookies.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { CodeForm } from '../code-form.tsx'
import { unbroken } from '../unbroken.ts'
import { CaseHead } from './case-head.tsx'
import { casePath, readerOf, statusOf, tokenIn } from './reach.ts'

const typed = z.object({ code: z.string().trim().min(1).max(40) })

/** The page of the case that the code was asked for; never another site or path. */
const wantedPage = (url: URL): string => {
  const page = url.searchParams.get('for') ?? ''
  return /^[a-z]+(\/[\w.-]+)?$/.test(page) ? page : ''
}

const withState = (url: URL, sent: CodeSent): string => {
  const page = wantedPage(url)
  return `${url.pathname}?sent=${sent}${page && `&for=${encodeURIComponent(page)}`}`
}

const sentBy: Readonly<Record<string, { says: () => string; missing: () => string }>> = {
  mail: { says: m.reach_code_type_says, missing: m.reach_code_missing },
  sms: { says: m.reach_code_texted_says, missing: m.reach_code_missing_sms },
  both: { says: m.reach_code_both_says, missing: m.reach_code_missing_sms },
}

export const loader = loading(async (asked) => {
  const status = await statusOf(asked)
  const { url } = asked
  if (await readerOf(asked, status.caseId))
    throw redirect(casePath(tokenIn(asked), wantedPage(url)))
  return {
    token: tokenIn(asked),
    number: status.number,
    model: status.model,
    sent: url.searchParams.get('sent'),
  }
})

export const action = acting({
  send: form(z.object({}), async (submitted) => {
    const { caseId, organizationId } = await statusOf(submitted)
    const { app, ip, url } = submitted
    return redirect(withState(url, await app.links.sendCode({ organizationId, caseId, ip })))
  }),
  code: form(typed, async (submitted) => {
    const { app, ip, value, language, url } = submitted
    const token = tokenIn(submitted)
    const { cookie } = await app.links.redeemCode({ token, code: value.code, ip, language })
    return redirect(casePath(token, wantedPage(url)), { headers: setCookies([cookie]) })
  }),
})

export const handle = { secret: true }

export const meta = titled(() => m.reach_code_title())

export default function Code() {
  const { token, number, model, sent } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof typed>>('code')
  const { errors: unsent } = useSentForm('send')
  const sentWords = sent && Object.hasOwn(sentBy, sent) ? sentBy[sent] : undefined
  return (
    <PublicPage>
      <CaseHead number={number} model={model} back={casePath(token)} />
      {sent === 'none' && <ByTelephone />}
      {sentWords && (
        <>
          <h1>{m.reach_code_type_title()}</h1>
          <p>{sentWords.says()}</p>
          <CodeForm field={fields.code} errors={errors} button={m.reach_code_open()} />
        </>
      )}
      {!sentWords && sent !== 'none' && (
        <>
          <h1>{m.reach_code_title()}</h1>
          <p>{m.reach_code_says()}</p>
        </>
      )}
      {sent !== 'none' && (
        <form method="post" id="send" className="grid gap-3">
          <ErrorSummary errors={unsent} />
          <input type="hidden" name="of" value="send" />
          <Button kind={sentWords ? 'quiet' : 'customer'} size="touch" wide>
            {sentWords ? m.reach_code_again() : m.reach_code_send()}
          </Button>
        </form>
      )}
      {sentWords && <p className="text-small text-soft">{sentWords.missing()}</p>}
    </PublicPage>
  )
}

/** Nothing on file takes a code: an agent tells, and records what is decided. */
function ByTelephone() {
  const { maker } = useDesk()
  return (
    <>
      <h1>{m.reach_none_title()}</h1>
      <p>{m.reach_none_says({ hotline: unbroken(maker.hotline) })}</p>
    </>
  )
}
