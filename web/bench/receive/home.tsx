import { redirect, useLoaderData } from 'react-router'
import { courierName } from '#parcels/courier.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DueText } from '../../ui/date-text.tsx'
import { Plate } from '../../ui/plate.tsx'
import { HomePage } from '../home-page.tsx'
import { ScanBox } from '../scan-box.tsx'
import { scanned } from '../scanned.ts'
import { UnitList, UnitRow } from '../unit-row.tsx'
import { ReceivedNote } from './received-note.tsx'
import { ScanAnswer, slipFor } from './scan-answer.tsx'

export const meta = titled(() => m.nav_receive())

export const loader = loading(async (asked) => {
  const { app, url } = asked
  const viewer = viewerOf(asked)
  const typed = url.searchParams.get('scan')?.trim() ?? ''
  const answer = typed === '' ? null : await scanned(app, viewer, typed)
  if (answer?.found === 'one') throw redirect(`/desk/receive/${answer.number}`)
  const after = url.searchParams.get('after') ?? undefined
  const [expected, shelf] = await Promise.all([
    app.cases.listCases(viewer, { stage: ['inbound'], after, limit: 25 }),
    app.cases.listCases(viewer, { stage: ['received'], limit: 8 }),
  ])
  return {
    typed,
    answer,
    expected,
    shelf: shelf.items,
    done: url.searchParams.get('done'),
    instead: url.searchParams.get('instead'),
  }
})

export default function Receive() {
  const { typed, answer, expected, shelf, done, instead } = useLoaderData<typeof loader>()
  return (
    <HomePage here="/desk/receive">
      <div className="grid gap-5">
        {done && <ReceivedNote number={done} instead={instead} />}
        <ScanBox title={m.dock_scan_title()} hint={m.dock_scan_hint()} />
        {answer && <ScanAnswer typed={typed} answer={answer} />}
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
          <UnitList
            title={m.dock_expected()}
            count={expected.items.length}
            empty={m.dock_expected_empty()}
            more={expected.next && `/desk/receive?after=${encodeURIComponent(expected.next)}`}
          >
            {expected.items.map((item) => (
              <UnitRow
                key={item.number}
                to={`/desk/receive/${item.number}`}
                item={item}
                says={
                  item.parcel?.tracking ? (
                    <>
                      {item.parcel.courier && courierName(item.parcel.courier, getLocale())}{' '}
                      <Plate kind="courier" value={item.parcel.tracking} bare />
                    </>
                  ) : undefined
                }
                aside={item.wordBy && <DueText by={new Date(item.wordBy)} />}
              />
            ))}
          </UnitList>
          <div className="grid content-start gap-6">
            {!answer && (
              <section className="grid gap-3 rounded-control border border-line bg-paper p-5">
                <div>
                  <h2>{m.dock_slip_title()}</h2>
                  <p className="text-soft">{m.dock_slip_says()}</p>
                </div>
                <ButtonLink href={slipFor('')} size="touch" icon="paper" wide>
                  {m.dock_slip_open()}
                </ButtonLink>
              </section>
            )}
            <UnitList title={m.dock_shelf()} count={shelf.length} empty={m.dock_shelf_empty()}>
              {shelf.map((item) => (
                <UnitRow key={item.number} to={`/desk/bench/${item.number}`} item={item} />
              ))}
            </UnitList>
          </div>
        </div>
      </div>
    </HomePage>
  )
}
