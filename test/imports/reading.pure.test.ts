import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FirstSeen } from '#imports/first-seen.ts'
import { guessMapping } from '#imports/guess.ts'
import { type Mapping, mappingSchema } from '#imports/import.ts'
import { rowReader } from '#imports/read-row.ts'
import { sellersAmong } from '#imports/sellers.ts'

const dealer = (id: string, en: string, zh: string) => ({
  ...{ id, kind: 'dealer' as const, name: { en, 'zh-CN': zh } },
  ...{ address: null, phone: null, mail: null, authorizations: [] },
})
const sellers = sellersAmong(
  [
    dealer('d1', 'Northern Video', '北方视频'),
    dealer('d2', 'Twin Trading', '双子贸易'),
    dealer('d3', 'Twin Trading', '双子贸易二'),
  ],
  { en: 'The Maker', 'zh-CN': '厂家' },
)
const columns = ['SN', 'Model', 'Made', 'Sold', 'Dealer']
const mapping: Mapping = mappingSchema.parse({
  columns: { serial: 'SN', model: 'Model', madeOn: 'Made', soldOn: 'Sold', soldBy: 'Dealer' },
})
const read = rowReader(columns, mapping, sellers)
const problemsOf = (...cells: string[]) => {
  const row = read(cells)
  return 'problems' in row ? row.problems.map(({ field, rule }) => `${field} ${rule}`) : []
}

test('a row says what its cells say, and an empty cell says nothing', () => {
  const row = read([' le4k 2407-0012 ', 'LE-4K', '2026/3/5', '', '北方 视频'.replace(' ', '')])
  assert.ok('serial' in row)
  assert.equal(row.serial.serial, 'LE4K24070012')
  assert.deepEqual(row.registration, {
    model: 'LE-4K',
    madeOn: '2026-03-05',
    soldByDealerId: 'd1',
    soldByMaker: false,
  })
})

test('every problem of a row is told at once', () => {
  assert.deepEqual(problemsOf('', 'LE-4K', 'soon', '03/05/2026', 'Nobody', 'x'), [
    'null import.too_many_cells',
    'serial serial.empty',
    'madeOn import.day',
    'soldOn import.day_order',
    'soldBy import.seller_unknown',
  ])
  assert.deepEqual(problemsOf('1.23457E+15', '', '2300-01-01', '', 'twin  trading'), [
    'serial import.rounded',
    'madeOn import.day_range',
    'soldBy import.seller_ambiguous',
  ])
  assert.deepEqual(problemsOf('LE4K24070012', 'M'.repeat(61)), ['model import.long'])
})

test('the maker sells under its own name, in either language', () => {
  for (const name of ['the maker', '厂家']) {
    const row = read(['LE4K24070012', '', '', '', name])
    assert.ok('serial' in row)
    assert.deepEqual(row.registration, { soldByMaker: true, soldByDealerId: null })
  }
})

test('headings are understood in both languages, and a remembered mapping goes first', () => {
  assert.deepEqual(guessMapping(['Serial No.', 'MODEL', '销售日期', 'Remarks'], null)?.columns, {
    serial: 'Serial No.',
    model: 'MODEL',
    soldOn: '销售日期',
  })
  assert.equal(guessMapping(['Remarks', 'Price'], null), null)
  assert.equal(guessMapping(columns, mapping), mapping)
  assert.equal(guessMapping(['SN', 'Model'], mapping)?.columns.soldBy, undefined)
})

test('a serial number is known again in whatever row it stood first', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 3_000 }), (texts) => {
      const seen = new FirstSeen()
      const rows = new Map<string, number>()
      for (const [at, text] of texts.entries()) {
        assert.equal(seen.see(text, at), rows.get(text))
        if (!rows.has(text)) rows.set(text, at)
      }
    }),
    { numRuns: 30 },
  )
})
