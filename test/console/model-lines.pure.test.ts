import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packingLimits } from '#catalogue/model.ts'
import { modelForm } from '../../web/console/models/forms.ts'
import { paired } from '../../web/console/models/lines.ts'
import * as m from '../../web/messages/compiled/messages.js'

const told = { seen: '1', nameEn: 'Encoder', nameZh: '编码器', placeEn: 'Below', placeZh: '底部' }
const wrongIn = (more: object) =>
  modelForm
    .safeParse({ ...told, packing: 'own', ...more })
    .error?.issues.map(({ path, message }) => [path.join('.'), message])

test('advice is read line by line, and each line belongs to the one of its place', () => {
  assert.deepEqual(paired('Lock it.\r\n\r\n  Box it. ', '请锁定。\n请装箱。\n'), [
    { en: 'Lock it.', 'zh-CN': '请锁定。' },
    { en: 'Box it.', 'zh-CN': '请装箱。' },
  ])
})

test('what is wrong with the advice is said of its language, and together with the rest', () => {
  const { lines: most, characters } = packingLimits
  assert.deepEqual(wrongIn({ linesEn: 'a\nb', linesZh: '甲', nameZh: undefined }), [
    ['nameZh', m.model_needs_name()],
    ['linesZh', m.model_lines_apart({ missing: 1, count: 2 })],
  ])
  const many = Array(most + 1)
    .fill('a')
    .join('\n')
  const long = `a\n${'b'.repeat(characters + 1)}`
  assert.deepEqual(wrongIn({ linesEn: many, linesZh: many })?.[0], [
    ...['linesEn', m.model_lines_many({ most, count: most + 1 })],
  ])
  assert.deepEqual(wrongIn({ linesEn: long, linesZh: 'a\nb' }), [
    ['linesEn', m.model_line_long({ line: 2, most: characters })],
  ])
  assert.equal(wrongIn({ packing: 'general', linesEn: many, linesZh: '' }), undefined)
})
