import { toSVG } from 'bwip-js/node'

/** A code as an SVG without quiet zone, black on nothing. */
export type Code = {
  svg: string
  /** How many modules wide it is: what decides how finely it must be printed. */
  modules: number
}

/** QR, level H: readable with a third of it torn, smeared or under tape. */
export function qrCode(text: string): Code {
  const options = { bcid: 'qrcode', text, eclevel: 'H', scale: 1 } // eclevel is missing in its types
  const svg = toSVG(options)
  return { svg, modules: widthOf(svg) / 2 } // two units for a module
}

/**
 * Code 128 (ISO/IEC 15417), the code that every scanner at a dock reads.
 * @returns undefined for a text that is empty or has characters beyond printable ASCII: what
 * serial numbers people write down can hold, and a scanner can't type.
 */
export function code128(text: string): Code | undefined {
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined
  const svg = toSVG({ bcid: 'code128', text, height: 10, scale: 1 })
  return { svg, modules: widthOf(svg) }
}

const widthOf = (svg: string): number => Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
