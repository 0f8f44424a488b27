import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { longestWords, segments, smsNames } from '#notices/sms/sms.ts'
import { say } from '#platform/texts.ts'

const link = `https://service.a-long-name.example.com/follow/${'x'.repeat(22)}`

for (const language of languages)
  test(`in ${language} every SMS fits a provider’s variable and costs two messages at most`, () => {
    for (const name of smsNames.filter((one) => one !== 'code')) {
      const words = say(language, `sms.${name}`)
      assert.ok(words.length <= longestWords, `${name}: ${words.length} characters`)
      assert.doesNotMatch(words, /[{}[\]【】¥]|https?:|www\.|\.$|。$/, name)
      const text = say(language, 'sms.frame', { number: 'A7K 2N9-F', words, link })
      assert.ok(segments(text) <= 2, `${name}: ${segments(text)} messages`)
    }
    assert.equal(segments(say(language, 'sms.code', { code: '048213', minutes: 10 })), 1)
  })

test('a text is paid by the message: 160 plain characters or 70 others, less when joined', () => {
  const paid = (one: string, length: number) => segments(one.repeat(length))
  assert.deepEqual([paid('a', 160), paid('a', 161), paid('a', 307)], [1, 2, 3])
  assert.deepEqual([paid('验', 70), paid('验', 71), paid('验', 135)], [1, 2, 3])
})
