import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { isRefusal } from '#kernel/refusal.ts'
import { openScanner, type Scanned } from '#platform/scanning/scanner.ts'
import { pdf, photo, pieces, pixelBomb } from '../attachments/uploads.ts'
import { bars, ean, photoOf, qr } from './labels.ts'

const scanner = openScanner()
after(() => scanner.close())

const some = (found: readonly Scanned[]) => found.length > 0
const read = async (bytes: Uint8Array) =>
  (await scanner.codesIn(pieces(bytes), some)).map(({ text }) => text).sort()

const sn = 'LE4K24070012'
const page = `https://northlight.example/u?sn=${sn}`

test('reads every code of a label that a phone took, tilted and grainy', async () => {
  const codes = [bars(sn), ean, qr(page)]
  assert.deepEqual(await read(await photoOf(codes)), [ean.says, sn, page])
  const found = await scanner.codesIn(pieces(await photoOf([ean])), some)
  assert.deepEqual(found, [{ text: ean.says, ofProduct: true }])
})

test('reads a label that lies across, stands on its head, or is kept in grey', async () => {
  assert.deepEqual(await read(await photoOf([bars(sn)], 41)), [sn])
  assert.deepEqual(await read(await photoOf([bars(sn)], 185)), [sn])
  const grey = await sharp(await photoOf([bars(sn)]))
    .greyscale()
    .png()
    .toBuffer()
  assert.deepEqual(await read(grey), [sn])
})

test('reads a data matrix as GS1 means it', async () => {
  const code = { kind: 'gs1datamatrix', says: `(01)06901234567892(21)${sn}` } as const
  assert.deepEqual(await read(await photoOf([code])), [code.says])
})

test('finds nothing where there is nothing, and looks no longer than it has patience', async () => {
  assert.deepEqual(await read(await photo(800, 600)), [])
  const hasty = openScanner(1) // its thread alone needs longer to start
  assert.deepEqual(await hasty.codesIn(pieces(await photoOf([bars(sn)])), some), [])
  await hasty.close()
})

test('what is no photo, or is more than one, is refused before anything is read', async () => {
  const refusals: [Uint8Array, string][] = [
    [pdf(), 'file.photo_only'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file.photo_only'],
    [
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]),
      'file.heic',
    ],
    [pixelBomb(), 'file.too_many_pixels'],
    [Buffer.concat([await photo(40, 30), Buffer.from('<html><script>')]), 'file.two_in_one'],
    [(await photo(300, 200)).subarray(0, 2_000), 'file.broken'],
    [Buffer.alloc(0), 'file.empty'],
    [Buffer.alloc(20_000_001), 'file.too_large'],
  ]
  for (const [bytes, rule] of refusals)
    await assert.rejects(read(bytes), (error) => isRefusal(error) && error.rule === rule, rule)
  assert.deepEqual(await read(await photoOf([bars(sn)])), [sn], 'and goes on')
})

test('many at once are read one after the other, and the desk answers meanwhile', async () => {
  const bytes = await photoOf([bars(sn)])
  let late = 0
  const asked = performance.now()
  const beat = setInterval(() => {
    late += 1
  }, 20)
  const all = await Promise.all(Array.from({ length: 3 }, () => read(bytes)))
  clearInterval(beat)
  assert.deepEqual(all, [[sn], [sn], [sn]])
  assert.ok(late > (performance.now() - asked) / 20 / 3, `${late} beats`)
})
