import { fileTypeFromBuffer } from 'file-type'
import { invalid, isRefusal } from '#kernel/refusal.ts'
import { openPicture, within } from '../files/picture.ts'
import { tooLarge } from '../files/spool.ts'
import { notTaken, pictures, type UploadLimits } from '../files/upload.ts'

/** A picture as the reader of codes takes it: four bytes for each pixel. */
export type Pixels = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number }

/** Finer finds no more in what a phone takes, and takes twice as long. */
const edge = 1920
/** Bars are read level or upright; turned by so many degrees, those that lie across are, too. */
const turns = [0, 45, 22, 67]

/**
 * A photo that is looked at and not kept: nothing of it is written anywhere.
 * @returns its looks, upright and turned, each drawn only when it is asked for
 * @throws Refusal invalid `file.photo_only`, `file.heic`, `file.too_large`,
 *   `file.too_many_pixels`, `file.two_in_one`, `file.broken`, `file.empty`
 */
export async function* looksAt(
  file: AsyncIterable<Uint8Array>,
  limits: UploadLimits,
): AsyncGenerator<Pixels> {
  const source = await inMemory(file, limits.bytes)
  const type = (await fileTypeFromBuffer(source))?.mime ?? ''
  if (!pictures.includes(type)) throw notTaken(type, 'file.photo_only')
  for (const turn of turns) yield await draw(source, limits.pixels, turn)
}

async function draw(source: Buffer, pixels: number, turn: number): Promise<Pixels> {
  try {
    const upright = within(await openPicture(source, pixels), edge)
    const white = { background: '#fff' }
    const { data, info } = await (turn === 0 ? upright : upright.rotate(turn, white))
      .sharpen({ sigma: 2 })
      .flatten(white)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { data: new Uint8ClampedArray(data), width, height } // a copy, which can be handed over
  } catch (error) {
    throw isRefusal(error) ? error : invalid('file.broken', '/file')
  }
}

async function inMemory(file: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of file) {
    bytes += part.byteLength
    if (bytes > limit) throw tooLarge(limit)
    parts.push(part)
  }
  if (bytes === 0) throw invalid('file.empty', '/file')
  return Buffer.concat(parts)
}
