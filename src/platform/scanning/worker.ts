import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import { answering } from '../threads/answering.ts'
import type { Pixels } from './photo.ts'
import type { Scanned } from './scanner.ts'

/** One thread that reads codes: a photo takes it a second. */

// The reader's own file, not the copy that it would fetch from the network.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })

const ofProducts = ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'ISBN']

/** What labels and waybills carry; codes without a check of their own are read where there are none. */
const options: ReaderOptions = {
  formats: [
    'Code128',
    'Code39',
    'Code93',
    'EAN13',
    'EAN8',
    'UPCA',
    'UPCE',
    'QRCode',
    'MicroQRCode',
    'DataMatrix',
    'PDF417',
    'Aztec',
  ],
  textMode: 'HRI',
  maxNumberOfSymbols: 20,
}

answering<Pixels, Scanned[]>(async (look) => {
  // All that is asked of it; Node has no such class.
  const found = await readBarcodes({ ...look, colorSpace: 'srgb' } as ImageData, options)
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text, format }) => ({ text, ofProduct: ofProducts.includes(format) }))
})
