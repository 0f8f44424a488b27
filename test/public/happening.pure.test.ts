import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Stretch } from '#parcels/custody.ts'
import { type Happening, placed } from '../../web/public/case/happening.ts'

const stretch = (place: Stretch['place'], from: string, until: string | null): Stretch => ({
  place,
  from,
  until,
  parcelId: null,
})
const at = (title: string, time: string, moves = false): Happening => ({
  id: title,
  title,
  at: time,
  moves,
})

/** The database writes times with `+00:00`, history with `.000Z`. */
const ribbon = [
  stretch('customer', '2026-11-12T09:00:00.000Z', '2026-11-14T09:00:00+00:00'),
  stretch('way_in', '2026-11-14T09:00:00+00:00', '2026-11-17T09:00:00+00:00'),
  stretch('depot', '2026-11-17T09:00:00+00:00', null),
]
const titles = (happenings: readonly Happening[]) =>
  placed(ribbon, happenings).map((one) => one.happenings.map(({ title }) => title))

test('“You sent it” opens the way in, “It arrived” the days at the depot', () => {
  const told = [
    at('reported', '2026-11-12T09:00:00.000Z'),
    at('sent', '2026-11-14T09:00:00.000Z', true),
    at('message', '2026-11-15T09:00:00.000Z'),
    at('arrived', '2026-11-17T09:00:00.000Z', true),
    at('on the bench', '2026-11-17T10:00:00.000Z'),
  ]
  assert.deepEqual(titles(told), [['reported'], ['sent', 'message'], ['arrived', 'on the bench']])
})

test('what happened in the same moment, but before it was sent, stays where the unit was', () => {
  const moment = '2026-11-14T09:00:00.000Z'
  const told = [
    at('reported', '2026-11-12T09:00:00.000Z'),
    at('read the notices', moment),
    at('sent', moment, true),
    at('thanked', moment),
  ]
  assert.deepEqual(titles(told), [['reported', 'read the notices'], ['sent', 'thanked'], []])
})
