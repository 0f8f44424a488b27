import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasOurNames, unreadableField } from '../../web/forms/readable-form.ts'

const formOf = (fields: Iterable<[string, string]>): FormData => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const isOurs = (...names: string[]) => hasOurNames(formOf(names.map((name) => [name, '1'])))

test('a field named x[4294967294] is refused at once', () => {
  assert.equal(isOurs('x[4294967294]'), false)
  for (const name of ['x[201]', 'x[1e9]', 'x[0][0][0]', 'x[201', 'a.b.c.d.e.f.g', 'a'.repeat(201)])
    assert.equal(isOurs('of', name), false, name)
  for (const name of ['__intent__', '__state__']) assert.equal(isOurs(name), false, name)
  assert.equal(hasOurNames(formOf(Array(2_001).fill(['x', '1']))), false)
})

test('the names of our own forms are read', () => {
  assert.equal(isOurs('of', 'key', 'version', 'lines[99].unitPrice', 'done[]', 'photo'), true)
})

test('a text that no database keeps is named by its field', () => {
  assert.equal(unreadableField(formOf([['text', 'a\u0000b']])), 'text')
  assert.equal(
    unreadableField(
      formOf([
        ['of', 'x'],
        ['text', '你好 🔧'],
      ]),
    ),
    undefined,
  )
})
