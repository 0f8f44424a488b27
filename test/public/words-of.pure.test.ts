import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOf } from '../../web/public/words-of.ts'

test('a line of Chinese breaks between words, never within one or before a mark', () => {
  assert.deepEqual(wordsOf('正在寄来途中'), ['正在', '寄来', '途中'])
  assert.deepEqual(wordsOf('在保：厂家保修，至2027年10月。'), [
    ...['在', '保：', '厂家', '保修，', '至', '2027年10月。'],
  ])
})

test('an opening bracket stays with what it opens', () => {
  const words = wordsOf('请在周三（12月2日）前答复')
  assert.ok(words.some((word) => word.startsWith('（12')))
  assert.ok(words.every((word) => !/.（/u.test(word)))
})
