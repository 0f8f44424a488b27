import { useLoaderData } from 'react-router'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { WholeWords } from '../whole-words.tsx'
import { mainAct, mainActAt, mayNow, otherActAt, otherActs, quietActs } from './acts.ts'
import { CaseHead } from './case-head.tsx'
import { Done } from './did.tsx'
import { Erased } from './erased.tsx'
import { happeningsOf } from './events.tsx'
import { headingOf } from './heading.ts'
import { Journey } from './journey.tsx'
import { journeyOf } from './journey-words.ts'
import { RatingForm } from './rating-form.tsx'
import { casePath, readerOf, statusOf, tokenIn } from './reach.ts'
import { Rows } from './rows.tsx'
import { TurnNow } from './turn-now.tsx'

export const loader = loading(async (asked) => {
  const { app, url } = asked
  const status = await statusOf(asked)
  const viewer = await readerOf(asked, status.caseId)
  const { settings } = await app.organizations.organizationById(status.organizationId)
  const seen = viewer && {
    file: await app.cases.readCaseFile(viewer, status.number),
    events: await app.cases.readTimeline(viewer, status.number),
  }
  return {
    token: tokenIn(asked),
    status,
    silence: settings.daysToConfirm !== null,
    seen,
    did: url.searchParams.get('did'),
    all: url.searchParams.has('all'),
  }
})

export const handle = { secret: true }

export const meta = titled(() => m.home_follow())

export default function Case() {
  const { token, status, silence, seen, did, all } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const other = otherActAt(status)
  const model = textIn(status.model, language)
  const main = seen ? mainAct(seen.file) : mainActAt(status)
  return (
    <PublicPage>
      <div className="grid gap-2">
        <CaseHead number={status.number} model={status.model} />
        <h1 className="break-keep">
          <WholeWords text={headingOf(status, model)} whole={model} />
        </h1>
      </div>
      {seen && did && <Done did={did} />}
      <TurnNow status={status} silence={silence} />
      {main && !status.erased && (
        <ButtonLink kind="customer" size="touch" wide href={casePath(token, main.page)}>
          {main.label}
        </ButtonLink>
      )}
      {other && !status.erased && (
        <ButtonLink size="touch" wide href={casePath(token, other.page)}>
          {other.label}
        </ButtonLink>
      )}
      {seen?.file.rating === null && mayNow(seen.file, 'rate') && (
        <section className="grid gap-3">
          <h2>{m.your_rate_title()}</h2>
          <RatingForm token={token} file={seen.file} />
        </section>
      )}
      <Journey
        status={status}
        happenings={seen ? happeningsOf(seen.events, seen.file, token) : journeyOf(status)}
        path={casePath(token)}
        all={all}
      />
      {status.erased ? (
        <Erased />
      ) : seen ? (
        <Known token={token} file={seen.file} />
      ) : (
        <Unknown token={token} />
      )}
    </PublicPage>
  )
}

type Seen = { token: string; file: Parameters<typeof mainAct>[0] }

/** Everything else that the customer reads and does, behind the code. */
function Known({ token, file }: Seen) {
  return (
    <>
      <div className="grid gap-2">
        {otherActs(file).map(({ page, label }) => (
          <ButtonLink
            key={page}
            size="touch"
            wide
            href={casePath(token, page)}
            {...(page === 'message' ? { icon: 'message' as const } : {})}
          >
            {label}
          </ButtonLink>
        ))}
      </div>
      <Rows token={token} file={file} />
      <div className="grid justify-items-center gap-3 text-small">
        {quietActs(file).map(({ page, label }) => (
          <a key={page} href={casePath(token, page)} className="link">
            {label}
          </a>
        ))}
        <a href="/mine" className="link">
          {m.mine_from_case()}
        </a>
        <form method="post" action={casePath(token, 'leave')}>
          <Button kind="bare" icon="leave">
            {m.your_leave()}
          </Button>
        </form>
      </div>
    </>
  )
}

/** Whoever has the link alone: the rest asks for the code. */
function Unknown({ token }: { token: string }) {
  return (
    <div className="grid gap-2">
      <ButtonLink size="touch" wide href={casePath(token, 'code')}>
        {m.reach_code_title()}
      </ButtonLink>
      <p className="text-small text-soft">{m.your_code_why()}</p>
    </div>
  )
}
