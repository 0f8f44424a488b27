import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateText, noon } from '../../web/ui/dates.ts'
import { initials } from '../../web/ui/initials.ts'
import { plateGroups } from '../../web/ui/plate-groups.ts'

const now = new Date('2026-11-22T10:00:00Z')
const shanghai = { now, timeZone: 'Asia/Shanghai' }

test('a serial number stands on its plate as the register keeps it, however it was typed', () => {
  const { groups } = plateGroups('serial', 'pz20-2510 0007')
  assert.equal(groups.map(({ text }) => text).join(' '), 'PZ20 2510 0007')
})

test('a date reads as it is spoken, with its year only when it is another one', () => {
  const day = (at: string, language: 'en' | 'zh-CN') =>
    dateText(noon(at), { language, now, timeZone: 'UTC', weekday: true })
  assert.equal(day('2026-11-26', 'en'), 'Thu 26 Nov')
  assert.equal(day('2027-09-15', 'en'), 'Wed 15 Sep 2027')
  assert.equal(day('2026-11-26', 'zh-CN'), '11月26日（周四）')
  assert.equal(day('2027-03-15', 'zh-CN'), '2027年3月15日（周一）')
})

test('a time is told in the maker’s own zone', () => {
  const late = new Date('2026-11-22T16:30:00Z')
  assert.equal(
    dateText(late, { ...shanghai, language: 'en', weekday: true, time: true }),
    'Mon 23 Nov, 00:30',
  )
  assert.equal(dateText(late, { ...shanghai, language: 'zh-CN', time: true }), '11月23日 00:30')
})

test('a case number is grouped to be read aloud, its check character apart', () => {
  const { groups, check } = plateGroups('case', 'A7K2N9-F')
  assert.deepEqual(
    groups.map((group) => group.text),
    ['A7K', '2N9'],
  )
  assert.equal(check, 'F')
})

test('a courier number keeps its letters together', () => {
  const { groups } = plateGroups('courier', 'SF158744026193')
  assert.deepEqual(
    groups.map((group) => group.text),
    ['SF', '1587', '4402', '6193'],
  )
})

test('people have initials in either script', () => {
  assert.equal(initials('赵敏'), '赵')
  assert.equal(initials('Zhao Min'), 'ZM')
})
