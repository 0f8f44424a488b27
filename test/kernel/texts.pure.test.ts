import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { wireTexts, writtenTexts } from '#kernel/texts.ts'

test('what nobody wrote in a language is read in English', () => {
  assert.equal(textIn({ en: 'Live encoder' }, 'zh-CN'), 'Live encoder')
  assert.equal(textIn({ en: 'Live encoder', 'zh-CN': '直播编码器' }, 'zh-CN'), '直播编码器')
  assert.equal(textIn(null, 'zh-CN'), undefined)
})

test('a maker writes English and Chinese, and is answered with what is there', () => {
  const schema = writtenTexts(z.string().min(1))
  assert.equal(schema.safeParse({ en: 'Fan', 'zh-CN': '风扇' }).success, true)
  for (const lacking of [{ en: 'Fan' }, { 'zh-CN': '风扇' }, { en: 'Fan', 'zh-CN': '' }])
    assert.equal(schema.safeParse(lacking).success, false)
  assert.deepEqual(wireTexts.parse({ en: 'Fan' }), { en: 'Fan' })
})
