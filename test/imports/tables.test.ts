import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { formOf } from '#platform/tables/form.ts'
import { readTable } from '#platform/tables/read.ts'
import { refused } from '../support/refused.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'makegood-tables-'))
})
after(() => rm(folder, { recursive: true }))

async function read(bytes: Uint8Array | string) {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  const form = await formOf(path)
  const { columns, rows } = await readTable(createReadStream(path), form)
  return { form, columns, rows: await Array.fromAsync(rows) }
}
/** 序列号,型号 and one unit, as a Chinese Windows writes it. */
const gb18030 = Buffer.from('d0f2c1d0bac52cd0cdbac50d0a4c45344b32343037303031322cbfbc0d0a', 'hex')

test('a CSV is read with whatever stands between its cells', async () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const text = `SN${delimiter}Remark\r\nLE4K1${delimiter}"a ""b""${delimiter} c"\r\n\r\nLE4K2${delimiter}\r\n`
    const { form, columns, rows } = await read(`\uFEFF${text}`)
    assert.equal(form.delimiter, delimiter)
    assert.deepEqual(columns, ['SN', 'Remark'])
    assert.deepEqual(rows, [
      { at: 2, cells: ['LE4K1', `a "b"${delimiter} c`] },
      { at: 4, cells: ['LE4K2', ''] },
    ])
  }
})

test('a CSV of a Chinese Windows is read as GB18030', async () => {
  const { form, columns, rows } = await read(gb18030)
  assert.equal(form.encoding, 'gb18030')
  assert.deepEqual(columns, ['序列号', '型号'])
  assert.deepEqual(rows, [{ at: 2, cells: ['LE4K24070012', '考'] }])
})

test('a workbook is read with its days, numbers and empty cells', async () => {
  const day = new Date('2026-03-05T00:00:00Z')
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Units',
        rows: [
          ['SN', 'Made', 'Box'],
          ['LE4K1', day, 12],
          [null, null, null],
          ['LE4K2', null, true],
        ],
      },
    ],
  })
  const { form, columns, rows } = await read(bytes)
  assert.equal(form.format, 'xlsx')
  assert.deepEqual(columns, ['SN', 'Made', 'Box'])
  assert.deepEqual(rows, [
    { at: 2, cells: ['LE4K1', '2026-03-05', '12'] },
    { at: 4, cells: ['LE4K2', '', 'true'] },
  ])
})

test('lines of JSON are read by the names that they use', async () => {
  const { columns, rows } = await read('{"sn":"LE4K1","n":1}\n\n{"sn":"LE4K2","made":"2026-03-05"}')
  assert.deepEqual(columns, ['sn', 'n', 'made'])
  assert.deepEqual(rows, [
    { at: 1, cells: ['LE4K1', '1', ''] },
    { at: 3, cells: ['LE4K2', '', '2026-03-05'] },
  ])
})

test('what can not be read is refused, saying where', async () => {
  const wrong: [Uint8Array | string, string, object?][] = [
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'table.old_excel'],
    [Buffer.from([0x53, 0x4e, 0x0a, 0xff, 0x0a]), 'table.encoding'],
    [Buffer.from([0x89, 0x50, 0, 0x47]), 'table.type'],
    ['SN\0,x\n1,2', 'table.type'],
    ['SN,Remark\nA,"open\nB,c\n', 'table.quote', { row: 2 }],
    ['{"sn":1}\n[2]\n', 'table.json', { row: 2 }],
    ['{"sn":1}\n{"sn":"\\u0000"}\n', 'table.characters', { row: 2 }],
    [Buffer.from('504b0304deadbeef', 'hex'), 'table.xlsx'],
    ['\n\n', 'table.empty'],
    ['SN,SN\n1,2', 'table.double_heading', { heading: 'SN' }],
    [`SN\n${'x'.repeat(2001)}`, 'table.cell', { row: 2 }],
    [`SN\n${'x,'.repeat(300)}`, 'table.columns', { row: 2 }],
    [`SN\n${'x'.repeat(300_000)}`, 'table.row', { row: 2 }],
  ]
  for (const [bytes, rule, params] of wrong) {
    const refusal = await refused(read(bytes), 'invalid', rule)
    if (params) assert.deepEqual(refusal.details.params, params, rule)
  }
})
