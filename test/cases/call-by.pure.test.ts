import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callBy } from '#cases/call-by.ts'

const calendar = {
  weekend: [6, 7],
  years: { '2026': { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'] } },
}
const asked = (at: string, known: typeof calendar | null = calendar) =>
  callBy(new Date(`${at}+08:00`), { timeZone: 'Asia/Shanghai', calendar: known }).toISOString()
const closing = (day: string) => new Date(`${day}T18:00+08:00`).toISOString()

test('a call asked for before noon is due by the end of the same working day', () => {
  assert.equal(asked('2026-11-18T00:05'), closing('2026-11-18'))
  assert.equal(asked('2026-11-18T11:59'), closing('2026-11-18'))
})

test('a call asked for from noon on is due by the end of the next working day', () => {
  assert.equal(asked('2026-11-18T12:00'), closing('2026-11-19'))
  assert.equal(asked('2026-11-20T15:00'), closing('2026-11-23'), 'over the weekend')
})

test('nobody calls on a holiday, but on a Saturday that is worked instead', () => {
  assert.equal(asked('2026-09-30T16:00'), closing('2026-10-05'))
  assert.equal(asked('2026-10-01T09:00'), closing('2026-10-05'))
  assert.equal(asked('2026-10-09T14:00'), closing('2026-10-10'))
})

test('without a published calendar the weekend alone is free', () => {
  assert.equal(asked('2026-10-01T09:00', null), closing('2026-10-01'))
  assert.equal(asked('2026-11-21T09:00', null), closing('2026-11-23'))
})
