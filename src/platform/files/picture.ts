import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { invalid, isRefusal } from '#kernel/refusal.ts'
import { takingTurns } from './turns.ts'

/** A serial number or a hair crack stays readable; a phone's photo shrinks to a tenth. */
const longestEdge = 2560
const thumbnailEdge = 320

/** Decoded pictures take up to a hundred megabytes each; more wait, as long as people do. */
const atOnce = 2
const mostWaiting = 24
const turn = takingTurns(atOnce, mostWaiting)

type Picture = {
  mediaType: 'image/webp'
  bytes: Uint8Array
  width: number
  height: number
  thumbnail: Uint8Array
}

/**
 * Draws a picture anew: upright, at most 2560 pixels long, without any metadata, and a
 * thumbnail of at most 320. Of a moving picture the first frame.
 * @param pixels the most that is decoded, width times height
 * @throws Refusal invalid `file.too_many_pixels`, `file.two_in_one`, `file.broken`; unavailable
 *   `request.busy` when too many wait
 */
export const redraw = (path: string, pixels: number): Promise<Picture> =>
  turn(async () => {
    try {
      return await draw(await readFile(path), pixels)
    } catch (error) {
      throw isRefusal(error) ? error : invalid('file.broken', '/file')
    }
  })

async function draw(source: Buffer, pixels: number): Promise<Picture> {
  const upright = await openPicture(source, pixels)
  const { data, info } = await within(upright, longestEdge)
    .webp({ quality: 82, effort: 2 })
    .toBuffer({ resolveWithObject: true })
  const thumbnail = await within(sharp(data), thumbnailEdge).webp({ quality: 75 }).toBuffer()
  return { mediaType: 'image/webp', bytes: data, width: info.width, height: info.height, thumbnail }
}

/**
 * A picture, upright, that may be decoded; nothing of it is decoded yet.
 * @throws Refusal invalid `file.too_many_pixels`, `file.two_in_one`; sharp's own error for a
 *   broken one
 */
export async function openPicture(source: Buffer, pixels: number): Promise<Sharp> {
  if (isPageToo(source)) throw invalid('file.two_in_one', '/file')
  const { width, height } = await sharp(source, { limitInputPixels: false }).metadata()
  if (width * height > pixels) {
    const megapixels = Math.floor(pixels / 1_000_000)
    throw invalid('file.too_many_pixels', '/file', { params: { megapixels } })
  }
  return sharp(source, { limitInputPixels: pixels, failOn: 'error' }).autoOrient()
}

/** Drawing anew drops what hides in a picture; whoever sends such a thing is told no all the same. */
const isPageToo = (source: Buffer): boolean =>
  /<script|<!doctype html|<html[\s>]/i.test(source.toString('latin1'))

export const within = (picture: Sharp, edge: number): Sharp =>
  picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
