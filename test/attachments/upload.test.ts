import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import sharp from 'sharp'
import { isRefusal } from '#kernel/refusal.ts'
import { acceptUpload, uploadLimits } from '#platform/files/upload.ts'
import { pdf, photo, photoWithPlace, pieces, pixelBomb } from './uploads.ts'

const accept = (bytes: Uint8Array) => acceptUpload(pieces(bytes))

const refused = (rule: string) => (error: unknown) => {
  assert.ok(isRefusal(error), String(error))
  assert.equal(error.kind, 'invalid')
  assert.equal(error.rule, rule)
  return true
}

const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('makegood-upload-'))

test('a photo is kept as WebP, large enough to read a serial number, with a thumbnail', async () => {
  const kept = await accept(await photo(3000, 2000))
  assert.ok('thumbnail' in kept)
  assert.deepEqual([kept.width, kept.height], [2560, 1707])
  assert.equal((await sharp(kept.bytes).metadata()).format, 'webp')
  const thumbnail = await sharp(kept.thumbnail).metadata()
  assert.deepEqual([thumbnail.width, thumbnail.height], [320, 213])
})

test('where Mei Lin took her photo is not kept, and it stands upright', async () => {
  const source = await photoWithPlace()
  const before = await sharp(source).metadata()
  assert.ok(before.exif?.includes('Mei Lin'))
  assert.equal(before.orientation, 6)

  const kept = await accept(source)
  assert.ok('thumbnail' in kept)
  for (const bytes of [kept.bytes, kept.thumbnail]) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
    assert.deepEqual(
      { exif, xmp, iptc, icc, orientation },
      {
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        icc: undefined,
        orientation: undefined,
      },
    )
    assert.ok(!Buffer.from(bytes).includes('Mei Lin'))
  }
  assert.deepEqual([kept.width, kept.height], [300, 400])
})

test('PNG and WebP are taken too, and a clear background stays clear', async () => {
  const clear = sharp({ create: { width: 20, height: 10, channels: 4, background: '#0000' } })
  for (const source of [await clear.clone().png().toBuffer(), await clear.webp().toBuffer()]) {
    const kept = await accept(source)
    assert.ok('thumbnail' in kept)
    assert.ok((await sharp(kept.bytes).metadata()).hasAlpha)
  }
})

test('an invoice in PDF is kept byte for byte', async () => {
  const invoice = pdf(
    '3 0 obj\n<</Length 30>>\nstream\n/JavaScript is only a word here\nendstream\nendobj',
  )
  const kept = await accept(invoice)
  assert.equal(kept.mediaType, 'application/pdf')
  assert.deepEqual(Buffer.from(kept.bytes), invoice)
})

test('a PDF of millions of streams that never end is looked at once, and a script behind is found', async () => {
  const endless = 'stream\n'.repeat(1_000_000)
  assert.equal((await accept(pdf(endless))).mediaType, 'application/pdf')
  await assert.rejects(accept(pdf(`${endless}<</S/JavaScript>>`)), refused('file.active'))
})

test('what is neither photo nor PDF is refused, whatever it is called', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const files = {
    svg,
    'svg with a prologue': `<?xml version="1.0"?>${svg}`,
    html: '<!doctype html><script>alert(1)</script>',
    gif: 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;',
    zip: 'PK\u0003\u0004 and so on',
    text: 'The fan rattles.',
    'pdf behind something else': `MZ ${pdf().toString('latin1')}`,
  }
  for (const [name, content] of Object.entries(files)) {
    await assert.rejects(accept(Buffer.from(content, 'latin1')), refused('file.type'), name)
  }
})

test("an iPhone's HEIC photo is refused with the way out", async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
  await assert.rejects(accept(heic), refused('file.heic'))
})

test('a photo that is a page as well is refused', async () => {
  const page = Buffer.from('<html><script>alert(document.cookie)</script></html>')
  await assert.rejects(accept(Buffer.concat([await photo(), page])), refused('file.two_in_one'))
})

test('whatever else hangs behind a photo is not kept', async () => {
  const tail = Buffer.from('PK\u0003\u0004 a hidden archive')
  const kept = await accept(Buffer.concat([await photo(), tail]))
  assert.ok(!Buffer.from(kept.bytes).includes('hidden archive'))
})

test('a PDF that acts by itself, or is not whole, is refused', async () => {
  await assert.rejects(accept(pdf('<</S/JavaScript/JS(app.alert(1))>>')), refused('file.active'))
  await assert.rejects(accept(pdf('<</S/#4aavaScript>>')), refused('file.active'))
  await assert.rejects(accept(pdf('<</S/Launch/F(cmd.exe)>>')), refused('file.active'))
  await assert.rejects(accept(pdf('', '<html>and a page</html>')), refused('file.broken'))
  await assert.rejects(accept(pdf().subarray(0, 60)), refused('file.broken'))
})

test('half a photo is refused, in each format', async () => {
  const whole = sharp(await photo(300, 200))
  const formats = [
    await whole.clone().jpeg().toBuffer(),
    await whole.clone().png().toBuffer(),
    await whole.clone().webp().toBuffer(),
  ]
  for (const bytes of formats) {
    const half = bytes.subarray(0, Math.floor(bytes.length / 2))
    await assert.rejects(accept(half), refused('file.broken'))
  }
  await assert.rejects(accept(Buffer.alloc(0)), refused('file.empty'))
})

test('a small file that unfolds into 900 million pixels is refused before it unfolds', async () => {
  const bomb = pixelBomb()
  assert.ok(bomb.length < 200_000)
  await assert.rejects(accept(bomb), refused('file.too_many_pixels'))
})

test('an endless file is refused as soon as it is too large, and never stands in memory', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void // there by the flag
  const before = process.memoryUsage().arrayBuffers
  let sent = 0
  async function* endless() {
    for (;;) {
      sent += 1_000_000
      yield Buffer.alloc(1_000_000, 'x')
      collectGarbage()
      assert.ok(process.memoryUsage().arrayBuffers - before < 5_000_000)
    }
  }
  await assert.rejects(acceptUpload(endless()), refused('file.too_large'))
  assert.equal(sent, uploadLimits.bytes + 1_000_000)
})

test('a connection that breaks off leaves nothing behind', async () => {
  const before = spooled()
  async function* broken() {
    yield Buffer.from('%PDF-1.4 and then the train goes into the tunnel')
    throw new Error('The connection was lost.')
  }
  await assert.rejects(acceptUpload(broken()), /connection was lost/)
  await assert.rejects(accept(Buffer.from('text')), refused('file.type'))
  assert.deepEqual(spooled(), before)
})

test('of too many pictures at once the last is turned away, and may be sent again', async () => {
  const small = await photo(40, 30)
  const tried = await Promise.allSettled(Array.from({ length: 27 }, () => accept(small)))
  const away = tried.filter((one) => one.status === 'rejected')
  assert.deepEqual(
    away.map(({ reason }) => isRefusal(reason) && [reason.kind, reason.rule]),
    [['unavailable', 'request.busy']],
  )
  await accept(small)
})
