import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfDay, instantAt, wallClock } from '#kernel/instant.ts'

test('what an agent in Shanghai types as a time is that time in Shanghai', () => {
  const at = instantAt('Asia/Shanghai', '2026-11-26T10:30')
  assert.equal(at.toISOString(), '2026-11-26T02:30:00.000Z')
  assert.equal(wallClock('Asia/Shanghai', at), '2026-11-26T10:30')
})

test('a time is read by the clock of its own season', () => {
  const winter = instantAt('Europe/Warsaw', '2026-12-01T08:00')
  const summer = instantAt('Europe/Warsaw', '2026-07-01T08:00')
  assert.equal(winter.toISOString(), '2026-12-01T07:00:00.000Z')
  assert.equal(summer.toISOString(), '2026-07-01T06:00:00.000Z')
  assert.equal(wallClock('Europe/Warsaw', summer), '2026-07-01T08:00')
})

test('a day of the desk ends when its own clocks strike midnight', () => {
  assert.equal(endOfDay('Asia/Shanghai', '2026-11-26').toISOString(), '2026-11-26T16:00:00.000Z')
  // Clocks are put back in the night to 25 October: that day has 25 hours.
  const [before, after] = ['2026-10-24', '2026-10-25'].map((day) => endOfDay('Europe/Warsaw', day))
  assert.equal((Number(after) - Number(before)) / 3_600_000, 25)
})
