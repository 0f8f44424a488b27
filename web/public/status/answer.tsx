import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { headingOf } from '../case/heading.ts'
import { Journey } from '../case/journey.tsx'
import { journeyOf } from '../case/journey-words.ts'
import type { Status } from '../case/status-of.ts'
import { TurnNow } from '../case/turn-now.tsx'
import { makerHere } from '../maker-here.ts'
import { unbroken } from '../unbroken.ts'
import { WholeWords } from '../whole-words.tsx'
import { statusAsked } from './asked.ts'

export const loader = loading(async (asking) => {
  const asked = statusAsked(asking)
  if (asked === null) throw redirect('/status')
  const { serial, digits } = asked
  const { app, language } = asking
  const organizationId = makerHere(asking)
  const { settings } = await app.organizations.organizationById(organizationId)
  return {
    serial,
    silence: settings.daysToConfirm !== null,
    status:
      digits === null
        ? null
        : await app.links.tellStatus({ organizationId, serial, digits }, language),
  }
})

export const action = acting({
  again: form(z.object({}), async (submitted) => {
    const asked = statusAsked(submitted)
    if (asked === null || asked.digits === null) throw redirect('/status')
    const { serial, digits } = asked
    const { app, ip } = submitted
    const organizationId = makerHere(submitted)
    await app.links.sendStatusLink({ organizationId, ip, serial, digits })
    return redirect('/follow?sent=1')
  }),
})

export const meta = titled(() => m.status_title())

export default function Answer() {
  const { serial, silence, status } = useLoaderData<typeof loader>()
  return (
    <PublicPage>
      {status ? <Told {...{ silence, status }} /> : <Nothing serial={serial} />}
    </PublicPage>
  )
}

/** What the link alone shows, and the way to the link itself. */
function Told({ silence, status }: { silence: boolean; status: Status }) {
  const { language } = useDesk()
  const { errors } = useSentForm('again')
  const model = textIn(status.model, language)
  return (
    <>
      <div className="grid gap-2">
        <CaseHead number={status.number} model={status.model} />
        <h1 className="break-keep">
          <WholeWords text={headingOf(status, model)} whole={model} />
        </h1>
      </div>
      <TurnNow status={status} silence={silence} />
      <Journey status={status} happenings={journeyOf(status)} path="/status/answer" all={false} />
      <form method="post" id="again" className="grid gap-2">
        <input type="hidden" name="of" value="again" />
        <ErrorSummary errors={errors} />
        <h2>{m.status_link_title()}</h2>
        <p className="text-soft">{m.status_link_says()}</p>
        <Button kind="customer" size="touch" wide>
          {m.reach_again_send()}
        </Button>
      </form>
      <div className="grid justify-items-center">
        <ButtonLink kind="bare" size="normal" icon="back" href="/status">
          {m.status_another()}
        </ButtonLink>
      </div>
    </>
  )
}

/** The same for whatever reason there is nothing to tell. */
function Nothing({ serial }: { serial: string }) {
  const { maker } = useDesk()
  return (
    <>
      <div className="grid gap-2">
        <p className="wrap-anywhere">
          <Plate kind="serial" value={serial} />
        </p>
        <h1>{m.status_nothing()}</h1>
      </div>
      <p>{m.status_nothing_says({ hotline: unbroken(maker.hotline) })}</p>
      <div className="grid gap-2 pt-1">
        <ButtonLink kind="customer" size="touch" wide href="/status">
          {m.status_retry()}
        </ButtonLink>
        <ButtonLink size="touch" wide href="/follow">
          {m.status_by_number()}
        </ButtonLink>
      </div>
    </>
  )
}
