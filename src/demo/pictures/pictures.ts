import sharp from 'sharp'
import { board, resoldered, scorch, stain } from './board.ts'
import * as objects from './objects.ts'
import * as traces from './traces.ts'

const scenes = {
  ...objects,
  board: board(1),
  water: board(2) + stain(330, 420, 150),
  burn: board(3) + scorch(480, 330, 150),
  opened: board(4) + resoldered(210, 430),
  label: traces.label,
  plate: traces.plate,
  parcel: traces.parcel,
  dent: traces.dent,
  invoice: traces.invoice,
} as const
export type PictureKey = keyof typeof scenes

const vignette = `<radialGradient id="dim" r="0.75"><stop offset="0.6" stop-color="#000" stop-opacity="0"/>
  <stop offset="1" stop-color="#000" stop-opacity="0.35"/></radialGradient><rect width="800" height="600" fill="url(#dim)"/>`

const taken = new Map<PictureKey, Promise<Buffer>>()

/** A picture as a telephone would have taken it, as JPEG; each is drawn once in a process. */
export function photograph(key: PictureKey): Promise<Buffer> {
  const known = taken.get(key)
  if (known) return known
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 800 600">${scenes[key]}${vignette}</svg>`
  const photo = sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer()
  taken.set(key, photo)
  return photo
}

/** Draws all of them before they are asked for. */
export const drawAll = async (): Promise<void> => {
  await Promise.all(Object.keys(scenes).map((key) => photograph(key as PictureKey))) // its own keys
}
