import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Nasty and nice files for uploads. */
export const photo = (width = 1200, height = 900): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer()

/** A phone's photo, held upright: it says where it was taken, by whom and how to turn it. */
export const photoWithPlace = async (): Promise<Buffer> =>
  sharp(await photo(400, 300))
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'Mei Lin' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
    })
    .toBuffer()

export const pdf = (inside = '', after = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n${inside}\ntrailer<</Root 1 0 R>>\n%%EOF\n${after}`,
    'latin1',
  )

/** A PNG of a few kilobytes that says, and is, 30,000 by 30,000 pixels. */
export function pixelBomb(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([1, 0, 0, 0, 0], 8) // one bit, grey
  const rows = deflateSync(Buffer.alloc(30_000 * 3751))
  const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** As a stream of small pieces, like a slow telephone sends it. */
export async function* pieces(bytes: Uint8Array, size = 7_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
