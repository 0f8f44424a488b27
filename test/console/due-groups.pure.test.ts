import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupByDue } from '../../web/console/inbox/due-groups.ts'

/** Wednesday noon in Shanghai. */
const now = new Date('2026-11-18T04:00:00Z')
const due = (wordBy: string | null, hold: string | null = null) => ({ wordBy, hold })
const grouped = (...items: ReturnType<typeof due>[]) =>
  groupByDue(items, now, 'Asia/Shanghai').map(({ kind, by, items }) => [kind, by, items.length])

test('what is late comes first, then today, then the weeks, then what nobody waits for', () => {
  assert.deepEqual(
    grouped(
      due('2026-11-18T03:59:00Z'),
      due('2026-11-18T15:59:00Z'),
      // Already Thursday in Shanghai.
      due('2026-11-18T16:01:00Z'),
      due('2026-11-22T15:00:00Z'),
      due('2026-11-23T15:00:00Z'),
      due('2026-12-24T10:00:00Z'),
      due(null),
    ),
    [
      ['late', null, 1],
      ['today', null, 1],
      ['by', '2026-11-22', 2],
      ['by', '2026-11-29', 1],
      ['later', null, 1],
      ['none', null, 1],
    ],
  )
})

test('a case that waits for the customer is never late; one that waits for parts is', () => {
  const past = '2026-11-01T00:00:00Z'
  assert.deepEqual(grouped(due(past, 'customer'), due(past, 'parts')), [
    ['late', null, 1],
    ['held', null, 1],
  ])
})
