import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { valuesAsked } from '#kernel/message.ts'
import { compose, faultIn } from '#notices/compose.ts'
import { factsOf, frameOf, templateNames, templates } from '#notices/templates.ts'
import { frameFor, shippedWording } from '#notices/wording/shipped.ts'

const letterhead = {
  number: 'A7K 2N9-F',
  device: 'LiveEncoder 4K',
  maker: 'Brightcut Video',
  hotline: '400 555 0142',
  link: 'https://service.example.com/follow/abc',
  named: 'yes',
  name: 'Marta Nowak',
}

const written = (template: (typeof templateNames)[number], language: Language, facts = {}) =>
  compose(
    template,
    language,
    { wording: shippedWording(template, language), frame: frameFor(template, language) },
    { ...letterhead, ...facts },
  )

test('every notice reads whole in each language, with all that can be known and with nothing', () => {
  for (const template of templateNames) {
    const known = (names: readonly string[]) =>
      Object.fromEntries(names.map((fact) => [fact, `‹${fact}›`]))
    const always = templates[template].must.filter((fact) => !['fee', 'until'].includes(fact))
    for (const language of languages) {
      for (const facts of [known(factsOf(template)), known(always)]) {
        const { subject, text } = written(template, language, { ...facts, ...letterhead })
        const at = `${template} ${language}\n${subject}\n${text}`
        assert.doesNotMatch(subject, /[{}\n]|none|^$/, at)
        assert.doesNotMatch(text, /[{}]|\n{3}| {2}|[，。]{2}|\. \./, at)
        const { link, hotline, number } = letterhead
        const foot = { case: [link, hotline, number], owner: [hotline], staff: [] }
        for (const fact of foot[frameOf(template)]) assert.ok(text.includes(fact), at)
      }
    }
  }
})

test('the shipped words ask for known facts only, say what they must, and the same in each language', () => {
  for (const template of templateNames) {
    const asked = languages.map((language) => {
      const wording = shippedWording(template, language)
      assert.equal(faultIn(template, language, wording), null, `${template} ${language}`)
      return [...valuesAsked(`${wording.subject} ${wording.body}`, language)].sort()
    })
    assert.deepEqual(asked[0], asked[1], template)
  }
})

test('Marta is greeted by name, and whoever is not known by name just as warmly', () => {
  assert.ok(written('reported', 'en').text.startsWith('Hello Marta Nowak,\n'))
  const unnamed = { named: 'no', name: 'none' }
  assert.ok(written('reported', 'en', unnamed).text.startsWith('Hello,\n'))
  assert.ok(written('reported', 'zh-CN', unnamed).text.startsWith('您好：\n'))
})

test('a name can neither be read as a format nor break the subject', () => {
  const sly = { device: 'X\nBcc: eve@example.com {link}' }
  const { subject, text } = written('reported', 'en', { ...sly, name: '{hotline}' })
  assert.ok(text.startsWith('Hello {hotline},'))
  assert.ok(!subject.includes('\n'))
})

test("words of one's own must be readable, ask for known facts, and say what the notice is for", () => {
  const subject = '{number}: on its way'
  const fault = (body: string, about = subject) =>
    faultIn('outbound', 'en', { subject: about, body })
  assert.equal(fault('Sent: {tracking}'), null)
  assert.deepEqual(fault('Sent: {tracking'), { at: 'body', because: 'unreadable' })
  assert.deepEqual(fault('Sent by {carrier}: {tracking}'), {
    at: 'body',
    because: 'unknown_fact',
    fact: 'carrier',
  })
  assert.deepEqual(fault('Sent.'), { at: 'body', because: 'lacks_fact', fact: 'tracking' })
  assert.deepEqual(fault('Sent: {tracking}', '{code}'), {
    at: 'subject',
    because: 'unknown_fact',
    fact: 'code',
  })
})
