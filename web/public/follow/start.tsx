import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { makerHere } from '../maker-here.ts'
import { unbroken } from '../unbroken.ts'

const again = z.object({
  number: z.string().trim().min(1).max(40),
  serial: z.string().trim().min(1).max(60),
})

export const loader = loading(({ app, url }) => ({
  sent: url.searchParams.get('sent') === '1',
  offersSms: app.links.offersSms(),
}))

export const action = acting({
  again: form(again, async (submitted) => {
    const { app, ip, value } = submitted
    const organizationId = makerHere(submitted)
    await app.links.sendLinkAgain({ organizationId, ip, ...value })
    return redirect('/follow?sent=1')
  }),
})

export const meta = titled(() => m.home_follow())

export default function FollowStart() {
  const { sent, offersSms } = useLoaderData<typeof loader>()
  return <PublicPage>{sent ? <Sent bySms={offersSms} /> : <Ask />}</PublicPage>
}

function Ask() {
  const { fields, errors } = useSentForm<z.input<typeof again>>('again')
  return (
    <>
      <h1>{m.home_follow()}</h1>
      <p>{m.reach_says()}</p>
      <form method="post" id="again" noValidate className="grid gap-4">
        <h2>{m.reach_again_title()}</h2>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="of" value="again" />
        <TextField
          field={fields.number}
          label={m.reach_number()}
          hint={m.reach_number_hint()}
          size="touch"
          plate
          autoComplete="off"
        />
        <TextField
          field={fields.serial}
          label={m.tell_serial()}
          size="touch"
          plate
          autoComplete="off"
        />
        <Button kind="customer" size="touch" wide>
          {m.reach_again_send()}
        </Button>
      </form>
      <section className="grid gap-2 border-t border-line pt-4">
        <h2>{m.reach_lost_title()}</h2>
        <p className="text-soft">{m.reach_lost_says()}</p>
        <ButtonLink size="touch" wide href="/status">
          {m.reach_lost()}
        </ButtonLink>
        <ButtonLink size="touch" wide href="/mine">
          {m.reach_by_mail()}
        </ButtonLink>
      </section>
    </>
  )
}

/** The same whether the two numbers belong together or not. */
function Sent({ bySms }: { bySms: boolean }) {
  const { maker } = useDesk()
  const hotline = unbroken(maker.hotline)
  return (
    <>
      <h1>{bySms ? m.reach_sent_title_sms() : m.reach_sent_title()}</h1>
      <p>{bySms ? m.reach_sent_says_sms() : m.reach_sent_says()}</p>
      <p>{bySms ? m.reach_sent_none_sms({ hotline }) : m.reach_sent_none({ hotline })}</p>
      <ButtonLink size="touch" wide href="/follow">
        {m.reach_sent_again()}
      </ButtonLink>
    </>
  )
}
