import { Form, Link, useLoaderData, useSearchParams } from 'react-router'
import type { Mail } from '#notices/mail.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Plate } from '../../ui/plate.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { MailStateWord } from './state-word.tsx'
import { titleOf } from './words.ts'

const perPage = 50

export const loader = loading(async (asked) => {
  const after = asked.url.searchParams.get('after') ?? undefined
  const find = (asked.url.searchParams.get('q') ?? '').trim().slice(0, 120)
  const mails = await asked.app.mails.listMails(viewerOf(asked), { find, after, limit: perPage })
  return { find, mails, older: mails.length === perPage ? (mails.at(-1)?.id ?? null) : null }
})

export const meta = titled(() => m.mail_title())

export default function MailPage() {
  const { find, mails, older } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  return (
    <PageBody
      title={m.mail_title()}
      aside={
        <Form role="search" className="flex min-w-0 grow basis-80 gap-2 sm:max-w-[520px]">
          <span className="min-w-0 grow">
            <SearchBox
              key={find}
              id="mail-search"
              name="q"
              value={find}
              label={m.mail_find()}
              placeholder={m.mail_find_hint()}
            />
          </span>
          <span className="shrink-0">
            <Button size="normal">{m.find_title()}</Button>
          </span>
        </Form>
      }
    >
      {mails.length === 0 && find !== '' ? (
        <EmptyState title={m.find_none_title({ typed: find })}>{m.mail_find_none()}</EmptyState>
      ) : mails.length === 0 ? (
        <EmptyState title={m.mail_empty_title()}>{m.mail_empty()}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {mails.map((mail) => (
            <li key={mail.id}>
              <MailRow mail={mail} />
            </li>
          ))}
        </ul>
      )}
      <nav aria-label={m.mail_pages()} className="flex justify-between gap-3 empty:hidden">
        {params.has('after') && (
          <Link to={pathOf(find)} className={buttonLook('quiet', 'small', false)}>
            {m.mail_newest()}
          </Link>
        )}
        {older && (
          <Link
            to={`?${new URLSearchParams({ ...(find === '' ? {} : { q: find }), after: older })}`}
            className={`ms-auto ${buttonLook('quiet', 'small', false)}`}
          >
            {m.mail_older()}
          </Link>
        )}
      </nav>
    </PageBody>
  )
}

const pathOf = (find: string): string =>
  find === '' ? '/desk/mail' : `/desk/mail?${new URLSearchParams({ q: find })}`

function MailRow({ mail }: { mail: Mail }) {
  const { id, kind, to, state, queuedAt, caseNumber } = mail
  return (
    <Link
      to={`/desk/mail/${id}`}
      className="grid min-h-15 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 px-2 py-2 -outline-offset-2 hover:bg-ground sm:grid-cols-[104px_minmax(0,1fr)_144px_128px]"
    >
      <span className="pt-0.5 max-sm:order-3">
        {caseNumber && <Plate kind="case" value={caseNumber} size="list" />}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium">{titleOf(mail)}</span>
        <span className="block truncate text-small text-soft">
          {kind === 'sms' && `${m.mail_sms()} · `}
          {to ?? m.mail_erased_to()}
        </span>
      </span>
      <span className="pt-0.5 text-small max-sm:text-end">
        <MailStateWord state={state} />
      </span>
      <span className="pt-0.5 text-end text-small text-soft max-sm:order-4">
        <DateText at={queuedAt} weekday={false} time />
      </span>
    </Link>
  )
}
