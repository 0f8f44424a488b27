import { useState } from 'react'
import { useLoaderData, useSearchParams } from 'react-router'
import { roleMay } from '#access/permissions.ts'
import type { Listed } from '#casefile/inbox.ts'
import { useDesk } from '../../desk.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { readCase } from '../case/read-case.ts'
import { useFreshWhenSeen } from '../parts/use-fresh-when-seen.ts'
import { CaseList } from './case-list.tsx'
import { groupByDue } from './due-groups.ts'
import { Head } from './head.tsx'
import { Preview } from './preview.tsx'
import { Ratings } from './ratings.tsx'
import { useInboxKeys } from './use-inbox-keys.ts'
import { useMorePages } from './use-more-pages.ts'
import { ViewList } from './view-list.tsx'
import { countOf, viewNamed } from './views.ts'

export const loader = loading(async (asked) => {
  const { app, url } = asked
  const viewer = viewerOf(asked)
  const view = viewNamed(url.searchParams.get('view'))
  const after = url.searchParams.get('after') ?? undefined
  const [page, counts, ratings] = await Promise.all([
    app.cases.listCases(viewer, { stage: view.stages, late: view.late, after, limit: 50 }),
    app.cases.countInbox(viewer),
    roleMay(viewer.role, 'ratings.read') ? app.cases.ratingsInSum(viewer) : null,
  ])
  const [first] = inOrder(page.items, asked.now, asked.maker.timeZone)
  return {
    ...page,
    counts,
    ratings,
    // The one that is shown beside the list before anybody has chosen.
    preview: first && after === undefined ? await readCase(asked, first.number) : null,
  }
})

/** As they stand on the page, group after group. */
const inOrder = (items: readonly Listed[], now: Date, timeZone: string): Listed[] =>
  groupByDue(items, now, timeZone).flatMap((group) => group.items)

export const meta = titled(() => m.nav_inbox())

export default function Inbox() {
  const [params] = useSearchParams()
  // Another view is another list: what was chosen and added below begins anew.
  return <InboxOf key={params.get('view')} name={params.get('view')} />
}

function InboxOf({ name }: { name: string | null }) {
  const found = useLoaderData<typeof loader>()
  const { now, maker } = useDesk()
  const view = viewNamed(name)
  const { items, next, more, isLoading } = useMorePages(found, view.name)
  const ordered = inOrder(items, now, maker.timeZone)
  const [chosen, choose] = useState<string | null>(ordered[0]?.number ?? null)
  useInboxKeys(ordered, chosen, choose)
  useFreshWhenSeen()
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] content-start md:grid-cols-[232px_minmax(0,1fr)] lg:h-dvh lg:grid-cols-[232px_minmax(0,656px)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)] lg:overflow-hidden">
      <ViewList counts={found.counts} current={view}>
        <Ratings ratings={found.ratings} />
      </ViewList>
      <section className="flex min-w-0 flex-col border-line md:border-e lg:min-h-0">
        <Head view={view} count={countOf(view, found.counts)} />
        <CaseList
          items={items}
          view={view}
          chosen={chosen}
          choose={choose}
          now={now}
          whole={next === null}
          count={countOf(view, found.counts)}
          more={next === null ? null : more}
          isLoading={isLoading}
        />
      </section>
      <Preview first={found.preview} number={chosen} />
    </div>
  )
}
