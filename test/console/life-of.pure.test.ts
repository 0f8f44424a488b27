import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lifeOf } from '../../web/console/device/life-of.ts'

type Known = Parameters<typeof lifeOf>[0]

/** The parts of a unit that its life is told from; a test says no more of it. */
const unit = (known: {
  device: object
  agreements?: readonly object[]
  cases?: readonly object[]
  relabels?: readonly object[]
}): Known => ({ agreements: [], cases: [], relabels: [], ...known }) as unknown as Known

const device = {
  madeOn: '2026-01-20',
  shippedOn: '2026-02-20',
  soldOn: null,
  purchasedOn: null,
  handedOverOn: null,
}
const day = (instant: string) => instant.slice(0, 10)

test('a life is told from the making on, visits with their end, what was withdrawn left out', () => {
  const events = lifeOf(
    unit({
      device: { ...device, soldOn: '2026-03-15' },
      agreements: [
        { id: 'a', kind: 'contract', agreedOn: '2026-03-15', withdrawn: false },
        { id: 'b', kind: 'promise', agreedOn: '2026-01-01', withdrawn: true },
      ],
      cases: [
        {
          number: 'A7K2N9F',
          openedAt: '2026-11-12T02:00:00Z',
          stage: 'closed',
          stageSince: '2026-12-01T02:00:00Z',
          fault: 'No picture',
          outcome: 'repaired',
        },
        { number: 'M4BVS09', openedAt: '2027-01-05T02:00:00Z', stage: 'reported', stageSince: '' },
      ],
    }),
    day,
  )
  assert.deepEqual(
    events.map(({ what, on }) => `${on} ${what}`),
    [
      '2026-01-20 made',
      '2026-02-20 shipped',
      '2026-03-15 bought',
      '2026-03-15 agreed',
      '2026-11-12 reported',
      '2026-12-01 back',
      '2027-01-05 reported',
    ],
  )
})

test('what is not known of it is left out', () => {
  const bare = {
    ...{ madeOn: null, shippedOn: null, soldOn: null, purchasedOn: null, handedOverOn: null },
  }
  assert.deepEqual(lifeOf(unit({ device: bare }), day), [])
})
