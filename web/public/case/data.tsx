import type { ReactNode } from 'react'
import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { reads } from '#access/mailboxes/mailbox.ts'
import { addressLines } from '#kernel/address.ts'
import { showPhone } from '#kernel/phone.ts'
import { useDesk } from '../../desk.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TurnPanel } from '../../ui/turn-panel.tsx'
import { Filled, slot } from '../filled.tsx'
import { unbroken } from '../unbroken.ts'
import { ActForm } from './act-form.tsx'
import { CaseHead } from './case-head.tsx'
import { CasePage } from './case-page.tsx'
import { Done } from './did.tsx'
import { Erased } from './erased.tsx'
import { Photos } from './photos.tsx'
import { type CustomersCase, caseOf, casePath, customerOf, statusOf, tokenIn } from './reach.ts'

export const loader = loading(async (asked) => {
  const { app, maker, language, url } = asked
  const token = tokenIn(asked)
  const status = await statusOf(asked)
  // Nobody can be sent a code any more: that it is done must be read without one.
  if (status.erased) return { token, gone: { number: status.number, model: status.model } }
  const { viewer, file } = await caseOf(asked)
  const mailbox = await app.owners.mailboxIn(asked.cookies, language)
  const { phone, address } = file.contact ?? {}
  const { settings } = await app.organizations.organizationById(status.organizationId)
  return {
    token,
    file,
    erasure: await app.privacy.readErasure(viewer),
    keptDays: settings.keepPersonsDays,
    phone: phone ? showPhone(phone, maker.country) : null,
    address: address ? addressLines(address, language, maker.country) : [],
    did: url.searchParams.get('did'),
    opened: reads(mailbox, status.organizationId, file.contact?.mail) ? mailbox.mail : null,
  }
})

const nothing = z.object({})

async function ordered(submitted: Submitted<unknown>) {
  const { viewer, number } = await customerOf(submitted)
  const { key, version } = submitted
  return { viewer, order: { number, version: version ?? 0, key: key || undefined } }
}

const back = (submitted: Submitted<unknown>, did: string): Response =>
  redirect(`${casePath(tokenIn(submitted), 'data')}?did=${did}`)

export const action = acting({
  ask: form(nothing, async (submitted) => {
    const { viewer, order } = await ordered(submitted)
    await submitted.app.privacy.askErasure(viewer, order)
    return back(submitted, 'erasure_asked')
  }),
  withdraw: form(nothing, async (submitted) => {
    const { viewer, order } = await ordered(submitted)
    await submitted.app.privacy.withdrawErasure(viewer, order)
    return back(submitted, 'erasure_withdrawn')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.own_title())

export default function Data() {
  const known = useLoaderData<typeof loader>()
  if ('gone' in known) {
    return (
      <PublicPage>
        <CaseHead {...known.gone} back={casePath(known.token)} />
        <h1>{m.own_title()}</h1>
        <Erased />
      </PublicPage>
    )
  }
  const { token, file, did, opened } = known
  return (
    <CasePage token={token} file={file} title={m.own_title()}>
      {did && <Done did={did} />}
      <p>{m.own_says()}</p>
      <Kept known={known} />
      <div className="grid gap-2">
        <ButtonLink size="touch" wide icon="paper" href={casePath(token, 'data/kept.json')}>
          {m.own_download()}
        </ButtonLink>
        <p className="text-small break-words text-soft">
          {opened ? m.own_download_says({ mail: opened }) : m.own_download_says_case()}
          {!opened && file.contact?.mail && (
            <>
              {m.sentence_gap()}
              <a href="/mine" className="link">
                {m.own_download_all()}
              </a>
            </>
          )}
        </p>
      </div>
      <section className="grid gap-3">
        <h2>{m.own_erase()}</h2>
        <Erasing known={known} />
      </section>
    </CasePage>
  )
}

type Known = Extract<Awaited<ReturnType<typeof loader>>, { file: CustomersCase }>

/** What is kept about this case, in plain words. */
function Kept({ known }: { known: Known }) {
  const { token, file, keptDays, phone, address } = known
  const { contact, texts, attachments } = file
  const lines = [contact?.name, contact?.mail, phone, ...address].filter(Boolean)
  return (
    <dl className="divide-y divide-line border-y border-line">
      <Fact name={m.own_reach()}>
        <p className="break-words whitespace-pre-line">{lines.join('\n')}</p>
        <a href={casePath(token, 'contact')} className="link inline-block py-1">
          {m.own_reach_correct()}
        </a>
      </Fact>
      <Fact name={m.own_words()}>{m.own_words_count({ count: Object.keys(texts).length })}</Fact>
      {attachments.length > 0 && (
        <Fact name={m.own_files()}>
          <Photos token={token} file={file} ids={attachments.map(({ id }) => id)} />
        </Fact>
      )}
      <Fact name={m.own_repair()}>{m.own_repair_says()}</Fact>
      <Fact name={m.own_readers()}>{m.own_readers_says()}</Fact>
      <Fact name={m.own_how_long()}>
        {keptDays === null ? m.own_kept_until_asked() : m.own_kept_days({ count: keptDays })}
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-0.5 py-2.5">
    <dt className="font-medium">{name}</dt>
    <dd className="text-small text-soft">{children}</dd>
  </div>
)

/** What happens when it is asked for, and how the last request stands. */
function Erasing({ known: { file, erasure } }: { known: Known }) {
  const { maker } = useDesk()
  const ask = useSentForm('ask')
  const withdraw = useSentForm('withdraw')
  const { last, over, answeredBy } = erasure
  const waits = !over && <p>{m.own_erase_under_way()}</p>
  if (last && last.doneAt === null) {
    return (
      <>
        <TurnPanel turn="ours" title={m.own_asked()}>
          <p>
            <Dated text={m.own_asked_on} at={new Date(last.askedAt)} />
            {m.sentence_gap()}
            <Dated text={m.own_erase_by} at={new Date(last.dueAt)} />
          </p>
          {waits}
        </TurnPanel>
        <ActForm of="withdraw" file={file} sent={withdraw} button={m.own_withdraw()} kind="quiet" />
      </>
    )
  }
  return (
    <>
      {last?.answered && (
        <p>
          <Dated
            text={({ day }) => m.own_answered({ day, hotline: unbroken(maker.hotline) })}
            at={new Date(last.askedAt)}
          />
        </p>
      )}
      <p>{m.own_erase_says()}</p>
      <p>
        <Dated text={m.own_erase_by} at={answeredBy} />
      </p>
      {waits}
      <ActForm of="ask" file={file} sent={ask} button={m.own_erase_ask()} kind="quiet" />
    </>
  )
}

const Dated = ({ text, at }: { text: (input: { day: string }) => string; at: Date }) => (
  <Filled text={text({ day: slot })}>
    <DateText at={at} />
  </Filled>
)
