import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWrittenDay } from '#kernel/written-day.ts'

test('a day is read as registers of both countries write it', () => {
  for (const written of [
    '2026-03-05',
    '2026/3/5',
    '2026.03.05',
    '20260305',
    '2026年3月5日',
    '２０２６－０３－０５',
    ' 2026-03-05 ',
    '2026-03-05 00:00:00',
    '2026-03-05T16:00:00.000Z',
    '2026-03-05 08:30+08:00',
  ])
    assert.equal(readWrittenDay(written, null), '2026-03-05', written)
})

test('where the year comes last, somebody must say what comes first', () => {
  assert.equal(readWrittenDay('03/05/2026', null), 'unordered')
  assert.equal(readWrittenDay('03/05/2026', 'dmy'), '2026-05-03')
  assert.equal(readWrittenDay('03/05/2026', 'mdy'), '2026-03-05')
  assert.equal(readWrittenDay('05.05.2026', null), '2026-05-05')
  assert.equal(readWrittenDay('13.05.2026', null), '2026-05-13')
  assert.equal(readWrittenDay('5/13/2026', null), '2026-05-13')
  assert.equal(readWrittenDay('13.05.2026', 'mdy'), null)
})

test('what is no day is none', () => {
  for (const written of ['', 'soon', '2026-02-29', '2026-13-01', '5.3.26', '45000', '202603'])
    assert.equal(readWrittenDay(written, 'dmy'), null, written)
})
