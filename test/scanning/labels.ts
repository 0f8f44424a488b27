import { toBuffer } from 'bwip-js/node'
import sharp from 'sharp'

/** A code that stands on a label or receipt: how it is printed, and what it says. */
export type Printed = { kind: 'code128' | 'ean13' | 'qrcode' | 'gs1datamatrix'; says: string }

export const ean: Printed = { kind: 'ean13', says: '6901234567892' }
export const bars = (says: string): Printed => ({ kind: 'code128', says })
export const qr = (says: string): Printed => ({ kind: 'qrcode', says })

const [width, height] = [1000, 800]
const table = { background: '#5d5a52' }

/** A label with these codes, one below the other, as a printer prints it. */
async function label(codes: readonly Printed[]): Promise<Buffer> {
  const printed = codes.map(async ({ kind, says }, at) => {
    const flat = kind === 'code128' || kind === 'ean13'
    const code = await toBuffer({
      ...{ bcid: kind, text: says, scale: flat ? 3 : 2, backgroundcolor: 'FFFFFF' },
      ...(flat ? { height: 10 } : {}),
    })
    return { input: code, left: 40, top: 40 + at * 150 }
  })
  const paper = { width: 560, height: 220 + (codes.length - 1) * 150 }
  return await sharp({ create: { ...paper, channels: 3, background: '#f4f3ee' } })
    .composite(await Promise.all(printed))
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** What a phone takes of a label: not quite straight or sharp, grey, with grain, as JPEG. */
export async function photoOf(codes: readonly Printed[], tilt = 6): Promise<Buffer> {
  const skewed = await sharp(await label(codes))
    .affine([1, 0.04, 0.02, 0.96], table)
    .png({ compressionLevel: 1 })
    .toBuffer()
  const tilted = await sharp(skewed).rotate(tilt, table).png({ compressionLevel: 1 }).toBuffer()
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const grain = { create: { width: 250, height: 200, channels: 3 as const, noise, ...table } }
  return await sharp({ create: { width, height, channels: 3, ...table } })
    .composite([
      { input: tilted },
      { input: await sharp(grain).png().toBuffer(), tile: true, blend: 'soft-light' },
    ])
    .blur(1.2)
    .linear(0.75, 15)
    .jpeg({ quality: 75 })
    .toBuffer()
}
