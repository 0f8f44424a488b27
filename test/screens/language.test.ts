import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage } from '#platform/screens/language.ts'

const page = new URL('https://service.example.com/report')
const asking = new URL('https://service.example.com/report?lang=en')

test('a person who asks for a language gets it, whatever the browser wishes', () => {
  const headers = { cookie: 'makegood_language=zh-CN', 'accept-language': 'zh-CN' }
  assert.equal(chooseLanguage(asking, headers), 'en')
})

test('a language once chosen is remembered', () => {
  const headers = { cookie: 'a=b; makegood_language=zh-CN', 'accept-language': 'en' }
  assert.equal(chooseLanguage(page, headers), 'zh-CN')
})

test('the browser’s greatest wish that we have is granted', () => {
  const wish = (header: string) => chooseLanguage(page, { 'accept-language': header })
  assert.equal(wish('de-AT,de;q=0.9,zh;q=0.8,en;q=0.7'), 'zh-CN')
  assert.equal(wish('zh-TW'), 'zh-CN')
  assert.equal(wish('en-GB;q=0.5, zh-CN;q=0.9'), 'zh-CN')
  assert.equal(wish('zh;q=0, en'), 'en')
})

test('nonsense and silence mean English', () => {
  assert.equal(chooseLanguage(page, {}), 'en')
  assert.equal(
    chooseLanguage(page, { cookie: 'makegood_language=xx', 'accept-language': ';;' }),
    'en',
  )
})
