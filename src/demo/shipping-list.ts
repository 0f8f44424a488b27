import { checkImport, receiveImport } from '#imports/actions.ts'
import { runNextImport } from '#imports/run.ts'
import { dayOf, isoOf } from '#kernel/calendar.ts'
import { systemClock } from '#platform/clock.ts'
import type { Deps } from '#platform/deps.ts'
import type { Desk } from './desk.ts'
import { dealers } from './maker/organization.ts'
import { movedClock } from './moved-clock.ts'
import { dayAtDesk, serialOf } from './units.ts'

const units = 24
const shippedAgo = 6

/**
 * A list of what was shipped last week, as the ERP writes it, with three rows that can't be taken:
 * brought and checked, and left to whoever looks at the demo to import.
 */
export async function bringShippingList(deps: Deps, { as }: Desk, now: Date): Promise<void> {
  const today = dayOf(dayAtDesk(now))
  const shipped = isoOf(today - shippedAgo)
  const clock = movedClock(new Date(`${isoOf(today - 1)}T10:20:00+08:00`))
  const rows = Array.from({ length: units }, (_, at) => {
    const serial = serialOf({ model: 'encoder', nth: 900 + at, on: isoOf(today + 10) })
    const seller = Object.values(dealers)[at % 2]?.name['zh-CN'] ?? ''
    return [serial, '', shipped, seller]
  })
  const [first, second, third] = rows
  if (!first || !second || !third) throw new Error('The list is shorter than its bad rows.')
  const bad = [
    [first[0]?.slice(0, -1), '', shipped, ''],
    [second[0], '', shipped, ''],
    [`${third[0]?.slice(0, -2)}99`, '', '?', ''],
  ]
  const text = [['序列号', '型号', '发货日期', '经销商'], ...rows, ...bad]
  const then = { ...deps, clock }
  const received = await receiveImport(then, as.anna, {
    stream: bytesOf(text.map((row) => row.join(',')).join('\r\n')),
    name: `发货清单-${shipped}.csv`,
    source: 'ERP (demo)',
  })
  if (!received.mapping) throw new Error('The columns of the demo’s list mean nothing.')
  const asked = { id: received.id, seen: received.version }
  await checkImport(then, as.anna, asked, received.mapping)
  await runNextImport(then, { clock: systemClock, ending: new AbortController().signal })
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
