import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineWords } from '../../web/public/case/quotation-words.ts'

const labour = { kind: 'labour', unit: 'hour' } as const
const part = { kind: 'part', unit: 'piece' } as const

test('how much of a line there is is said once, in the language of the customer', () => {
  assert.equal(lineWords({ ...labour, words: 'Labour, 1 hour', count: 1 }, 'en'), 'Labour, 1 hour')
  assert.equal(lineWords({ ...labour, words: '', count: 1 }, 'en'), 'Labour, 1 h')
  assert.equal(lineWords({ ...labour, words: '', count: 1.5 }, 'zh-CN'), '工时，1.5 小时')
  assert.equal(lineWords({ ...part, words: 'Fan', count: 2 }, 'en'), 'Fan, 2 ×')
  assert.equal(lineWords({ ...part, words: 'Fan', count: 1 }, 'en'), 'Fan')
})

test('a line whose amount can’t be read yet says what it is for alone', () => {
  assert.equal(lineWords({ ...part, words: '', count: undefined }, 'en'), 'Part')
})
