import { Form, redirect, useLoaderData } from 'react-router'
import { may } from '#cases/lifecycle.ts'
import { forbidden, isRefusal } from '#kernel/refusal.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import { acting, form } from '../../forms/acting.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { type Asked, loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { findAll } from '../find/found.ts'
import { SearchBox } from '../parts/search-box.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { CallPage } from './call-page.tsx'
import { callPath } from './call-path.ts'
import { addSaid, giveReport } from './give-report.ts'
import { readCall } from './read-call.ts'
import { reportForm, saidForm } from './report-schema.ts'
import { foundId, Intro, Results } from './results.tsx'
import { useWalk } from './use-walk.ts'

const searchId = 'search'

export const loader = loading(async (asked) => {
  const { url } = asked
  if (!may(viewerOf(asked).role, 'report', 'none')) throw forbidden('access.role')
  const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 120)
  const caller = url.searchParams.get('caller')
  const serial = url.searchParams.get('serial')?.trim()
  if (serial) return { typed: serial, caller, found: null, call: await callOr(asked, serial) }
  const found = typed === '' ? null : await findAll(asked, typed)
  const exact = found?.units.find((unit) => unit.serial === normalizeSerial(typed))
  if (exact) throw redirect(callPath({ serial: exact.serial, caller }))
  return { typed, caller, found, call: null }
})

/** What can't be a serial number is looked for like anything that is typed. */
async function callOr(asked: Asked, serial: string) {
  try {
    return await readCall(asked, serial)
  } catch (error) {
    if (!isRefusal(error) || !error.rule.startsWith('serial.')) throw error
    throw redirect(`/desk/new?${new URLSearchParams({ q: serial })}`)
  }
}

export const action = acting({
  report: form(reportForm, giveReport),
  said: form(saidForm, addSaid),
})

export const shouldRevalidate = afterConflict

export const meta = titled(() => m.phone_title())

/** A call: which unit, what can be said of it, who calls, what is wrong, what comes of it. */
export default function NewCase() {
  const { typed, caller, found, call } = useLoaderData<typeof loader>()
  useWalk(searchId, foundId)
  useKeys({ '/': () => document.getElementById(searchId)?.focus() })
  return (
    <PageBody title={m.phone_title()}>
      <Form action="/desk/new" role="search" className="flex max-w-[760px] gap-2.5">
        {caller && <input type="hidden" name="caller" value={caller} />}
        <span className="min-w-0 grow">
          <SearchBox
            key={typed}
            id={searchId}
            name="q"
            value={typed}
            shortcut="/"
            focused={call === null}
            label={m.phone_search()}
            placeholder={m.phone_search_hint()}
          />
        </span>
        <Button kind={call || found ? 'quiet' : 'primary'} size="normal">
          {m.phone_find()}
        </Button>
      </Form>
      {call && <CallPage key={`${call.serial} ${call.caller?.id}`} call={call} />}
      {found && <Results typed={typed} found={found} caller={caller} />}
      {!call && !found && <Intro caller={caller} />}
    </PageBody>
  )
}
