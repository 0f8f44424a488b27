import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import settings from '../../project.inlang/settings.json' with { type: 'json' }

const folder = new URL('../../web/messages/', import.meta.url)

function messagesOf(name: string, language: string): Map<string, string> {
  const file: unknown = JSON.parse(
    readFileSync(new URL(`${name}.${language}.json`, folder), 'utf8'),
  )
  return new Map(
    // A file of messages is one flat object; variants are told as their JSON.
    Object.entries(file as Record<string, unknown>).map(([key, text]) => [
      key,
      JSON.stringify(text),
    ]),
  )
}

const names = settings['plugin.inlang.messageFormat'].pathPattern.map(
  (path) => path.split('/').at(-1)?.split('.')[0] ?? '',
)

/** What is filled in, without the inner names of plural variants. */
const inputsOf = (text: string): string[] =>
  [...new Set(text.match(/\{(\w+)\}/g) ?? [])].toSorted((a, b) => a.localeCompare(b))

test('every text stands in both languages', () => {
  for (const name of names) {
    const en = messagesOf(name, 'en')
    const zh = messagesOf(name, 'zh-CN')
    const missing = [...en.keys()].filter((key) => !zh.has(key))
    const extra = [...zh.keys()].filter((key) => !en.has(key))
    assert.deepEqual({ missing, extra }, { missing: [], extra: [] }, name)
  }
})

test('a text fills in the same things in both languages', () => {
  for (const name of names) {
    const zh = messagesOf(name, 'zh-CN')
    for (const [key, text] of messagesOf(name, 'en')) {
      assert.deepEqual(inputsOf(zh.get(key) ?? ''), inputsOf(text), `${name}: ${key}`)
    }
  }
})

test('a key stands in one file only, and no file is forgotten', () => {
  const keys = names.flatMap((name) => [...messagesOf(name, 'en').keys()])
  assert.equal(new Set(keys).size, keys.length)
  const files = readdirSync(folder).filter((file) => file.endsWith('.en.json'))
  assert.deepEqual(
    files.toSorted((a, b) => a.localeCompare(b)),
    names.map((name) => `${name}.en.json`).toSorted((a, b) => a.localeCompare(b)),
  )
})

test('Chinese texts use full-width punctuation beside Chinese characters', () => {
  for (const name of names) {
    for (const [key, text] of messagesOf(name, 'zh-CN')) {
      assert.doesNotMatch(
        text,
        /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u,
        `${name}: ${key}`,
      )
    }
  }
})

test('in Chinese a case is a 服务单 and the paper a 维修单, and nothing stands for both', () => {
  for (const name of names) {
    for (const [key, text] of messagesOf(name, 'zh-CN')) {
      assert.ok(!text.includes('报修单'), `${name}: ${key}`)
    }
  }
})
