import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Papers as others meet them: pages as text, as a picture, and what a scanner sees on them. */

// The reader's own file, not the copy that it would fetch from the network.
const nextToDetector = createRequire(import.meta.resolve('barcode-detector/ponyfill'))
const wasm = readFileSync(nextToDetector.resolve('zxing-wasm/reader/zxing_reader.wasm'))
void prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

/** The two classes of browsers that the detector asks for, and Node lacks. */
class Picture {
  readonly colorSpace = 'srgb'
  readonly pixelFormat = 'rgba-unorm8'
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}
class Rectangle {}
for (const [name, value] of Object.entries({ ImageData: Picture, DOMRectReadOnly: Rectangle }))
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value })

const open = (pdf: Uint8Array) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 })

/** Text without the space and line breaks that come from setting it. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '')

/** The text of each page in reading order, squeezed. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  const loading = open(pdf)
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await loading.destroy()
  return pages
}

/** What the codes of a page say, as a scanner reads it at so many dots per inch: format and text. */
export async function codesOf(pdf: Uint8Array, page = 1, dpi = 144): Promise<string[]> {
  const loading = open(pdf)
  const document = await loading.promise
  const sheet = await document.getPage(page)
  const viewport = sheet.getViewport({ scale: dpi / 72 })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  // pdfjs brings a canvas of its own to Node, and types it as an object.
  const factory = document.canvasFactory as { create(width: number, height: number): Drawing }
  const { canvas, context } = factory.create(width, height)
  await sheet.render({ canvas, viewport }).promise
  const { data } = context.getImageData(0, 0, width, height)
  await loading.destroy()
  const detector = new BarcodeDetector({ formats: ['qr_code', 'code_128'] })
  const found = await detector.detect(new Picture(data, width, height) as ImageData)
  return found.map(({ format, rawValue }) => `${format} ${rawValue}`).sort()
}

type Drawing = { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }

/** What a reading program is told: language and title of the document, the kinds of its parts. */
export async function structureOf(pdf: Uint8Array) {
  const loading = open(pdf)
  const document = await loading.promise
  const { info } = await document.getMetadata()
  const marked = await document.getMarkInfo()
  const page = await document.getPage(1)
  const roles: string[] = []
  const alts: string[] = []
  const visit = (node: unknown): void => {
    const { role, alt, children = [] } = (node ?? {}) as Node // a tree that pdfjs types loosely
    if (role) roles.push(role)
    if (alt) alts.push(alt)
    for (const child of children) visit(child)
  }
  visit(await page.getStructTree())
  await loading.destroy()
  const { Title: title, Language: language } = info as { Title?: string; Language?: string }
  return { title, language, tagged: marked?.Marked === true, roles, alts }
}

type Node = { role?: string; alt?: string; children?: readonly unknown[] }
