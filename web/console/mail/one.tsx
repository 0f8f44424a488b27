import type { ReactNode } from 'react'
import { Link, useLoaderData } from 'react-router'
import { z } from 'zod'
import { missing } from '#kernel/refusal.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Plate } from '../../ui/plate.tsx'
import { MailStateWord } from './state-word.tsx'
import { stateLooks, titleOf } from './words.ts'

export const loader = loading(async (asked) => {
  const id = z.uuid().safeParse(asked.params.id)
  if (!id.success) throw missing('mail')
  return await asked.app.mails.readMail(viewerOf(asked), id.data)
})

export const meta = titled(() => m.mail_title())

export default function OneMail() {
  const mail = useLoaderData<typeof loader>()
  const { kind, to, state, queuedAt, sentAt, tries, lastError, caseNumber, text } = mail
  return (
    <PageBody
      title={<span className="break-words">{kind === 'sms' ? m.mail_sms() : titleOf(mail)}</span>}
      aside={
        <Link to="/desk/mail" className="link text-small text-soft">
          {m.mail_all()}
        </Link>
      }
    >
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Fact label={m.mail_to()}>
          <span className="inline-flex items-center gap-2 break-all">
            {to ?? m.mail_erased_to()}
            {to && <CopyButton text={to} />}
          </span>
        </Fact>
        <Fact label={m.mail_written()}>
          <DateText at={queuedAt} time />
        </Fact>
        {caseNumber && (
          <Fact label={m.mail_case()}>
            <Link to={`/desk/cases/${caseNumber}`}>
              <Plate kind="case" value={caseNumber} />
            </Link>
          </Fact>
        )}
        <Fact label={m.mail_state()}>
          <MailStateWord state={state} />
          {sentAt && (
            <>
              {' '}
              <DateText at={sentAt} time />
            </>
          )}
        </Fact>
      </dl>
      <p className="max-w-prose text-small text-soft">
        {stateLooks[state].says[kind]()}
        {lastError && ` ${m.mail_last_error({ error: lastError, count: tries })}`}
      </p>
      <article
        aria-label={m.mail_text()}
        className="max-w-prose rounded-control border border-line p-5"
      >
        {text === null ? (
          <p className="text-soft">{mail.holdsKey ? m.mail_for_recipient() : m.mail_erased()}</p>
        ) : (
          <>
            <div className="float-end ps-4">
              <CopyButton text={text} />
            </div>
            <p lang={mail.language} className="break-words whitespace-pre-line">
              {text}
            </p>
          </>
        )}
      </article>
    </PageBody>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
