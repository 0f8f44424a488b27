import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { invalid } from '#kernel/refusal.ts'
import { longest, type TableForm, type TextEncoding, textEncodings } from './table.ts'

const signatures = { zip: '504b0304', oldOffice: 'd0cf11e0' }

/**
 * What the file is, by its content; name and type that the sender claims are not asked.
 * @throws Refusal invalid `table.old_excel`, `table.encoding`, `table.type`
 */
export async function formOf(path: string): Promise<TableForm> {
  const head = await beginningOf(path)
  const signature = head.subarray(0, 4).toString('hex')
  if (signature === signatures.zip) return { format: 'xlsx', encoding: 'utf-8', delimiter: null }
  if (signature === signatures.oldOffice) throw invalid('table.old_excel', '/file')
  const encoding = await encodingOf(path, head)
  const text = new TextDecoder(encoding).decode(head)
  if (text.includes('\0')) throw invalid('table.type', '/file')
  if (text.trimStart().startsWith('{')) return { format: 'ndjson', encoding, delimiter: null }
  return { format: 'csv', encoding, delimiter: delimiterOf(text) }
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longest.line), 0, longest.line, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The first encoding in which all of the file is text. @throws Refusal invalid `table.encoding` */
async function encodingOf(path: string, head: Buffer): Promise<TextEncoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  const left = new Map(
    textEncodings
      .filter((encoding) => encoding !== 'utf-16le')
      .map((encoding) => [encoding, new TextDecoder(encoding, { fatal: true })]),
  )
  const tryOn = (bytes?: Uint8Array) => {
    for (const [encoding, decoder] of left) {
      try {
        decoder.decode(bytes, { stream: bytes !== undefined })
      } catch {
        left.delete(encoding)
      }
    }
  }
  for await (const chunk of createReadStream(path)) tryOn(chunk)
  tryOn()
  const [encoding] = left.keys()
  if (!encoding) throw invalid('table.encoding', '/file')
  return encoding
}

const delimiters = [',', ';', '\t', '|']

/** What stands most often in the headings, outside quotation marks; a comma when nothing does. */
function delimiterOf(text: string): string {
  const headings = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => headings.split(delimiter).length)
  return delimiters[counted.indexOf(Math.max(...counted))] ?? ','
}
