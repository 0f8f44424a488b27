import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupSerial, normalizeSerial, readSerial, serialKey } from '#kernel/serial.ts'
import { matchesPattern, requirePattern } from '#kernel/serial-pattern.ts'
import { refused } from '../support/refused.ts'

test('however it is written, a serial number is the same one', () => {
  for (const written of [
    'LE4K24070012',
    ' le4k 2407 0012 ',
    'LE4K-2407-0012',
    'ＬＥ４Ｋ２４０７００１２',
    'LE4K—2407–0012',
    'LE4K_2407_0012',
    'LE4K\u00a02407\u20110012',
  ])
    assert.equal(normalizeSerial(written), 'LE4K24070012', written)
})

test('normalizing twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(normalizeSerial(normalizeSerial(text)), normalizeSerial(text))
    }),
    { examples: [['\u1fd7']] },
  )
})

test('search forgives O for zero and I for one, the register does not', () => {
  assert.equal(serialKey('LE4K 24O7 OOI2'), serialKey('le4k-2407-0012'))
  assert.notEqual(normalizeSerial('LE4K24O7'), normalizeSerial('LE4K2407'))
})

test('what is no serial number is refused with its reason', async () => {
  await refused(() => readSerial(' - '), 'invalid', 'serial.empty')
  await refused(() => readSerial('A1'), 'invalid', 'serial.length')
  await refused(() => readSerial('A'.repeat(41)), 'invalid', 'serial.length')
  await refused(() => readSerial('LE4K/0012'), 'invalid', 'serial.characters')
  await refused(() => readSerial('序列号001'), 'invalid', 'serial.characters')
})

test('a plate is read aloud in groups of four, none of a single character', () => {
  assert.equal(groupSerial('LE4K24070012'), 'LE4K 2407 0012')
  assert.equal(groupSerial('LE4K240700121'), 'LE4K 2407 00121')
  assert.equal(groupSerial('VS8A0000001'), 'VS8A 0000 001')
  assert.equal(groupSerial('ABC'), 'ABC')
})

test('groups hold exactly the serial number again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{3,40}$/), (serial) => {
      const groups = groupSerial(serial).split(' ')
      assert.equal(groups.join(''), serial)
      assert.ok(groups.every((group) => group.length > 1 && group.length <= 5))
    }),
  )
})

test('a pattern tells digits, letters and either', () => {
  assert.ok(matchesPattern('le4k-2407-0012', 'LE4K########'))
  assert.ok(!matchesPattern('LE4K2407001', 'LE4K########'))
  assert.ok(!matchesPattern('LE4K2407001X', 'LE4K########'))
  assert.ok(!matchesPattern('XX4K24070012', 'LE4K########'))
  assert.ok(matchesPattern('VS8A1', 'VS8@*') && matchesPattern('VS8AB', 'VS8@*'))
  assert.ok(!matchesPattern('VS811', 'VS8@*'))
})

test('a serial number that does not fit names what it should look like', async () => {
  requirePattern('LE4K24070012', null)
  const refusal = await refused(
    () => requirePattern('LE4K2407', 'LE4K########'),
    'invalid',
    'serial.pattern',
  )
  assert.deepEqual(refusal.details.params, { pattern: 'LE4K########', length: 12 })
})
