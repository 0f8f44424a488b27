import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Outcome, outcomes } from '#cases/stages.ts'
import * as m from '../../web/messages/compiled/messages.js'
import { journeyOf } from '../../web/public/case/journey-words.ts'
import type { Status } from '../../web/public/case/status-of.ts'

const ready: Status = {
  organizationId: 'maker',
  caseId: 'case',
  number: 'A7K2N9F',
  stage: 'ready',
  turn: 'ours',
  model: { en: 'Live encoder', 'zh-CN': '直播编码器' },
  custody: 'depot',
  ribbon: [],
  openedAt: '2026-11-10T02:00:00Z',
  stageSince: '2026-11-18T02:00:00Z',
  wordBy: null,
  hold: null,
  outcome: null,
  feeDue: false,
  toRate: false,
  sendTo: 'depot',
  priceUntil: null,
  priceAsked: false,
  erased: false,
}

const said = (outcome: Outcome) => journeyOf({ ...ready, outcome }).at(-1)?.title

test('the link tells Li Wei that her unit was repaired only when it was', () => {
  assert.equal(said('repaired'), m.your_event_finish())
  assert.equal(said('replaced'), m.your_event_finish_replaced())
  for (const outcome of outcomes.filter((one) => one !== 'repaired' && one !== 'replaced'))
    assert.equal(said(outcome), m.your_event_close_unrepaired(), outcome)
})
