import { redirect, useLoaderData } from 'react-router'
import type { Listed } from '#casefile/inbox.ts'
import { courierName } from '#parcels/courier.ts'
import { Due } from '../../console/parts/due.tsx'
import { heldWords, outcomeWord } from '../../console/words/case-word.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { titled } from '../../title.ts'
import { Chip } from '../../ui/chip.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { HomePage } from '../home-page.tsx'
import { ScanBox } from '../scan-box.tsx'
import { scanned } from '../scanned.ts'
import { UnitList, UnitRow } from '../unit-row.tsx'

export const meta = titled(() => m.nav_send())

export const loader = loading(async (asked) => {
  const { app, url } = asked
  const viewer = viewerOf(asked)
  const typed = url.searchParams.get('scan')?.trim() ?? ''
  const answer = typed === '' ? null : await scanned(app, viewer, typed)
  if (answer?.found === 'one') throw redirect(`/desk/send/${answer.number}`)
  const after = url.searchParams.get('after') ?? undefined
  const outAfter = url.searchParams.get('out') ?? undefined
  const [ready, out] = await Promise.all([
    app.cases.listCases(viewer, { stage: ['ready'], after, limit: 25 }),
    app.cases.listCases(viewer, { stage: ['outbound'], after: outAfter, limit: 25 }),
  ])
  return { typed, answer, ready, out }
})

export default function Send() {
  const { typed, answer, ready, out } = useLoaderData<typeof loader>()
  const found = answer && 'items' in answer ? answer.items : []
  return (
    <HomePage here="/desk/send">
      <div className="grid gap-5">
        <ScanBox title={m.send_scan_title()} hint={m.send_scan_hint()} />
        {answer && found.length === 0 && (
          <p role="status" className="rounded-control border border-line bg-paper p-5">
            <span className="block text-h2 font-semibold">{m.dock_unknown({ typed })}</span>
            <span className="text-soft">{m.bench_unknown_says()}</span>
          </p>
        )}
        {found.length > 0 && (
          <UnitList title={m.dock_which({ typed })} count={found.length} empty="">
            {found.map((item) => (
              <UnitRow
                key={item.number}
                to={`/desk/send/${item.number}`}
                item={item}
                aside={<StageChip stage={item.stage} />}
              />
            ))}
          </UnitList>
        )}
        <div className="grid gap-6 lg:grid-cols-2">
          <UnitList
            title={m.send_ready()}
            count={ready.items.length}
            empty={m.send_ready_empty()}
            more={ready.next && `/desk/send?after=${encodeURIComponent(ready.next)}`}
          >
            {ready.items.map((item) => (
              <UnitRow
                key={item.number}
                to={`/desk/send/${item.number}`}
                item={item}
                says={[item.outcome && outcomeWord(item.outcome), personOf(item)]
                  .filter(Boolean)
                  .join(' · ')}
                aside={<Obstacle item={item} />}
              />
            ))}
          </UnitList>
          <UnitList
            title={m.send_out()}
            count={out.items.length}
            empty={m.send_out_empty()}
            more={out.next && `/desk/send?out=${encodeURIComponent(out.next)}`}
          >
            {out.items.map((item) => (
              <UnitRow
                key={item.number}
                to={`/desk/send/${item.number}`}
                item={item}
                says={
                  item.parcel?.tracking ? (
                    <>
                      {item.parcel.courier && courierName(item.parcel.courier, getLocale())}{' '}
                      <Plate kind="courier" value={item.parcel.tracking} bare />
                    </>
                  ) : (
                    personOf(item)
                  )
                }
                aside={<Due by={item.wordBy} />}
              />
            ))}
          </UnitList>
        </div>
      </div>
    </HomePage>
  )
}

const personOf = ({ customer }: Listed): string =>
  [customer?.name, customer?.city].filter(Boolean).join(m.list_comma())

/** What a unit still waits for before it can be sent; else when it is due. */
function Obstacle({ item }: { item: Listed }) {
  const held = heldWords(item.hold)
  if (held) return <Chip turn="held">{held}</Chip>
  if (!item.addressKnown) return <Chip turn="held">{m.send_no_address()}</Chip>
  if (!item.feeSettled) return <Chip turn="held">{m.send_fee_open()}</Chip>
  return <Due by={item.wordBy} />
}
