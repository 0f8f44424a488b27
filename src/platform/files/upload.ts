import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { invalid, type Refusal } from '#kernel/refusal.ts'
import { checkPdf } from './pdf.ts'
import { redraw } from './picture.ts'
import { spool } from './spool.ts'

export type UploadLimits = {
  /** Of the file as it comes in. */
  bytes: number
  /** Width times height, known before anything is decoded. */
  pixels: number
}

export const uploadLimits: UploadLimits = { bytes: 20_000_000, pixels: 64_000_000 }

/** What may be stored of an upload. */
export type Accepted =
  | {
      mediaType: 'image/webp'
      bytes: Uint8Array
      width: number
      height: number
      thumbnail: Uint8Array
    }
  | { mediaType: 'application/pdf'; bytes: Uint8Array }

export const pictures = ['image/jpeg', 'image/png', 'image/webp']

/**
 * The one way in for files from outside. Pictures (JPEG, PNG, WebP) are drawn anew, so that
 * nothing but what can be seen is kept: no position, no camera, no second content. PDF is
 * kept as it is, after a look for what acts by itself. The name and the type that the sender
 * claims are not asked.
 * @throws Refusal invalid: `file.type`, `file.heic`, `file.too_large`, `file.too_many_pixels`,
 *   `file.two_in_one`, `file.broken`, `file.empty`, `file.active`; unavailable `request.busy`
 */
export async function acceptUpload(
  stream: AsyncIterable<Uint8Array>,
  limits: UploadLimits = uploadLimits,
): Promise<Accepted> {
  await using file = await spool(stream, limits.bytes)
  const type = (await fileTypeFromFile(file.path))?.mime ?? ''
  if (pictures.includes(type)) return await redraw(file.path, limits.pixels)
  if (type === 'application/pdf') {
    const bytes = await readFile(file.path)
    checkPdf(bytes)
    return { mediaType: 'application/pdf', bytes }
  }
  throw notTaken(type, 'file.type')
}

/** Phones that keep HEIC are told how to send JPEG. */
export const notTaken = (type: string, otherwise: string): Refusal =>
  invalid(/^image\/hei[cf]/.test(type) ? 'file.heic' : otherwise, '/file')
