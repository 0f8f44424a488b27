import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serialsInCodes } from '#devices/serials-in-codes.ts'
import { trackingsInCodes } from '#parcels/trackings-in-codes.ts'
import type { Scanned } from '#platform/scanning/scanner.ts'

const said = (text: string): Scanned => ({ text, ofProduct: false })
const ean: Scanned = { text: '6901234567892', ofProduct: true }
const patterns = ['LE4K########', 'VS8@#######', '#############']
const serials = (...codes: (string | Scanned)[]) =>
  serialsInCodes(
    codes.map((code) => (typeof code === 'string' ? said(code) : code)),
    patterns,
  )

test('of several codes on a label, the one that looks like a model’s serial number is meant', () => {
  const expected = ['LE4K24070012']
  for (const code of [
    'LE4K24070012',
    'le4k-2407-0012',
    'SN:LE4K24070012',
    'SNLE4K24070012',
    'https://northlight.example/u/LE4K24070012?from=label',
    'https://northlight.example/u?m=LE-4K&sn=LE4K24070012',
    '(01)06901234567892(21)LE4K24070012',
    'Model LE-4K; S/N LE4K24070012; 2026',
    'ＬＥ４Ｋ２４０７００１２',
  ])
    assert.deepEqual(serials(ean, 'LE-4K', 'AB12CD34EF', code).fitting, expected, code)
  assert.deepEqual(serials('LE4K24070012', 'https://x.example/LE4K24070012').fitting, expected)
})

test('two units on one photo are both offered; what numbers a product is no unit’s', () => {
  assert.deepEqual(serials('LE4K24070012', 'VS8A1234567').fitting, ['LE4K24070012', 'VS8A1234567'])
  assert.deepEqual(serials(ean), { fitting: [], possible: [] }, 'though a pattern has its form')
})

test('where none looks like a model’s, what can be a serial number is offered', () => {
  assert.deepEqual(serials('QX-7710-22', 'MODEL', 'A4:CF:12:99:01:0B', 'X1'), {
    fitting: [],
    possible: ['QX771022'],
  })
  assert.deepEqual(
    serials('QX771022', 'S/N: AB12CD').possible,
    ['AB12CD'],
    'called so on the label',
  )
  assert.deepEqual(serials('https://northlight.example/help').possible, [])
  const many = Array.from({ length: 20 }, (_, at) => `QX77${at + 10}`)
  assert.equal(serials(...many).possible.length, 6)
})

const trackings = (...codes: string[]) => trackingsInCodes(codes.map(said))

test('of several codes on a receipt, the one that is a courier’s is meant', () => {
  const expected = ['SF1587440261938']
  for (const code of [
    'SF1587440261938',
    'sf 1587 4402 61938',
    "MMM={'k1':'755WF','k5':'SF1587440261938','k6':''}",
    'https://ucmp.example/wx?waybill=SF1587440261938&p=1',
  ])
    assert.deepEqual(trackings('755-021', code).known, expected, code)
})

test('digits in the midst of a code are nobody’s number; alone they may be', () => {
  assert.deepEqual(trackings('https://x.example/?order=1234567890').known, [])
  assert.deepEqual(trackings('20250001234', 'HELLO').possible, ['20250001234'])
})

test('texts that somebody made up are read in no time, and make nothing fail', () => {
  const nasty = [
    '',
    '\0',
    '((((',
    'SN'.repeat(2_000),
    '-'.repeat(4_000),
    '＝'.repeat(3_000),
    '𝟙'.repeat(900),
  ]
  const begun = performance.now()
  serials(...nasty)
  trackings(...nasty)
  assert.ok(performance.now() - begun < 500)
})
