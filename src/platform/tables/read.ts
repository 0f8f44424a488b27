import type { Readable } from 'node:stream'
import { isKeepable } from '#kernel/keepable.ts'
import { invalid } from '#kernel/refusal.ts'
import { csvRows } from './csv.ts'
import { ndjsonRows } from './ndjson.ts'
import { longest, type Row, type Table, type TableForm } from './table.ts'
import { xlsxRows } from './xlsx.ts'

/**
 * The headings of a file and its rows, read as they are asked for: memory does not grow with the file.
 * @param source the bytes; `onRead` hears how many were taken
 * @throws Refusal invalid `table.empty`, `table.columns`, `table.cell`,
 *   `table.characters`, `table.double_heading`, and what
 *   the format refuses, also while rows are read
 */
export async function readTable(
  source: Readable,
  form: TableForm,
  onRead: (bytes: number) => void = () => {},
): Promise<Table> {
  source.on('data', (chunk: Uint8Array) => onRead(chunk.byteLength))
  source.pause()
  const rows = bounded(rowsOf(source, form))
  const first = await rows.next()
  if (first.done) throw invalid('table.empty', '/file')
  const columns = headingsOf(first.value)
  return { columns, rows }
}

function rowsOf(source: Readable, form: TableForm): AsyncGenerator<Row, void> {
  if (form.format === 'xlsx') return xlsxRows(source)
  const text = decoded(source, form)
  return form.format === 'csv' ? csvRows(text, form) : ndjsonRows(text)
}

/** A mark of the byte order at the beginning is no part of the text. */
async function* decoded(source: Readable, { encoding }: TableForm): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of source) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function* bounded(rows: AsyncGenerator<Row, void>): AsyncGenerator<Row, void> {
  for await (const row of rows) {
    const params = { row: row.at }
    if (row.cells.length > longest.columns) throw invalid('table.columns', '/file', { params })
    if (row.cells.some((cell) => cell.length > longest.cell))
      throw invalid('table.cell', '/file', { params })
    if (!row.cells.every(isKeepable)) throw invalid('table.characters', '/file', { params })
    yield row
  }
}

function headingsOf({ cells }: Row): string[] {
  const headings = cells.map((cell) => cell.trim())
  while (headings.at(-1) === '') headings.pop()
  const double = headings.find((name, at) => name !== '' && headings.indexOf(name) < at)
  if (double !== undefined)
    throw invalid('table.double_heading', '/file', { params: { heading: double.slice(0, 80) } })
  return headings
}
