import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupByDay, toldAs } from '../../web/console/tasks/group-by-day.ts'
import { listNamed } from '../../web/console/tasks/task-lists.ts'

const now = new Date('2026-11-18T16:30:00Z')

test('a task is late after the day it was due, by the clocks of the desk', () => {
  const due = (at: string) => ({ dueAt: new Date(at) })
  // In Shanghai it is half past midnight on the 19th.
  const tasks = [
    due('2026-11-18T15:59:00Z'),
    due('2026-11-18T16:00:00Z'),
    due('2026-11-19T15:59:00Z'),
    due('2026-11-19T16:00:00Z'),
  ]
  const days = groupByDay(tasks, now, 'Asia/Shanghai')
  assert.deepEqual(
    days.map(({ when, items }) => [when, items.length]),
    [
      ['late', 1],
      ['today', 2],
      ['later', 1],
    ],
  )
  assert.deepEqual(groupByDay([], now, 'UTC'), [])
})

test('what is due today is never late, even when its hour is past', () => {
  const anHourAgo = new Date(now.getTime() - 3_600_000)
  const inAnHour = new Date(now.getTime() + 3_600_000)
  assert.equal(toldAs('today', anHourAgo, now), 'now')
  assert.equal(toldAs('today', inAnHour, now), 'by_time')
  assert.equal(toldAs('late', anHourAgo, now), 'late')
  assert.equal(toldAs('later', inAnHour, now), 'day')
})

test('everybody begins with their own tasks, and who has none with all', () => {
  assert.equal(listNamed(null, 'finance'), 'finance')
  assert.equal(listNamed('logistics', 'finance'), 'logistics')
  assert.equal(listNamed(null, 'auditor'), 'all')
  assert.equal(listNamed('nobody', 'administrator'), 'all')
})
