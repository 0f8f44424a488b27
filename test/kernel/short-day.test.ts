import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortDay } from '#kernel/short-day.ts'

test('a day near today is said with its weekday, its year only when it is another', () => {
  assert.equal(shortDay('2026-11-26', '2026-11-22', 'en'), 'Thu 26 Nov')
  assert.equal(shortDay('2027-01-03', '2026-12-28', 'en'), 'Sun 3 Jan 2027')
  assert.equal(shortDay('2026-11-26', '2026-11-22', 'zh-CN'), '11月26日（周四）')
  assert.equal(shortDay('2027-01-03', '2026-12-28', 'zh-CN'), '2027年1月3日（周日）')
})
