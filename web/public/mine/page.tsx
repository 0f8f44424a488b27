import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { setCookies } from '../../forms/set-cookies.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PublicPage } from '../../ui/public-page.tsx'
import { makerHere } from '../maker-here.ts'
import { AskMail } from './ask-mail.tsx'
import { Belongings } from './belongings.tsx'
import { mailAsked, mailboxOf, myMailbox } from './reach.ts'

const asked = z.object({ mail: z.string().trim().pipe(z.email().max(254)) })
const which = z.object({ number: z.string().regex(/^[0-9A-Z]{7}$/) })

export const loader = loading(async (asking) => {
  const mailbox = await mailboxOf(asking)
  return {
    mine: mailbox && {
      mail: mailbox.mail,
      ...(await asking.app.owners.readBelongings(mailbox)),
    },
    did: asking.url.searchParams.get('did'),
  }
})

export const action = acting({
  send: form(asked, async (submitted) => {
    const { app, ip, language, value } = submitted
    const organizationId = makerHere(submitted)
    await app.owners.sendMailboxCode({ organizationId, ip, language, mail: value.mail })
    return redirect('/mine/code', { headers: setCookies([mailAsked.keep(submitted, value.mail)]) })
  }),
  open: form(which, async (submitted) => {
    const mailbox = await myMailbox(submitted)
    const { cookie, path } = await submitted.app.owners.openOwnCase(mailbox, submitted.value.number)
    return redirect(path, { headers: setCookies([cookie]) })
  }),
  leave: form(z.object({}), async ({ app, cookies }) => {
    const gone = await app.owners.leaveMailbox(cookies)
    return redirect('/', { headers: setCookies([gone]) })
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.mine_title())

export default function Mine() {
  const { mine, did } = useLoaderData<typeof loader>()
  return <PublicPage>{mine ? <Belongings mine={mine} did={did} /> : <AskMail />}</PublicPage>
}
