import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fieldWord } from '../../web/forms/field-words.ts'
import * as m from '../../web/messages/compiled/messages.js'

type Shown = { path: string; of: string; name: string; label: string }

/** The fields of a customers' page: their form, their name and the message of their label. */
function fieldsOn(path: string): Shown[] {
  const source = readFileSync(path, 'utf8')
  const of = /useSentForm(?:<[^>]*(?:<[^>]*>)?[^>]*>)?\(\s*'(\w+)'/.exec(source)?.[1] ?? ''
  const field = /field=\{(?:sent\.)?fields\.(\w+)\}\s+label=\{m\.(\w+)\(\)\}/g
  return [...source.matchAll(field)].map(([, name = '', label = '']) => ({ path, of, name, label }))
}
const fieldsShown = globSync('web/public/**/*.tsx').flatMap(fieldsOn)

test('an error is told of its field by the very label that stands above it', () => {
  assert.ok(fieldsShown.length > 15)
  const messages: Record<string, unknown> = m
  for (const { path, of, name, label } of fieldsShown) {
    const word = fieldWord(of, name)
    const says = messages[label]
    assert.ok(typeof says === 'function', label)
    if (word !== null) assert.equal(word, says(), `${path}: ${name}`)
  }
})

test('a field within a group has its own word, and what each form calls otherwise has none', () => {
  assert.equal(fieldWord('report', 'customer.name'), m.tell_name())
  assert.equal(fieldWord('contact', 'text'), null)
})
