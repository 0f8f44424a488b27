import { Readable } from 'node:stream'
import { type CellValue, HucreError } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import { invalid } from '#kernel/refusal.ts'
import { longest, type Row } from './table.ts'

/** Some workbooks keep their texts behind their rows, and are held in memory to be read. */
const longestHeld = 256 * 1024 * 1024

/**
 * Every row of the first sheet of a workbook. A day comes as 'YYYY-MM-DD'.
 * @throws Refusal invalid `table.xlsx`
 */
export async function* xlsxRows(source: Readable): AsyncGenerator<Row, void> {
  // Node's own and the web's type of one and the same stream.
  const bytes = Readable.toWeb(source) as ReadableStream<Uint8Array>
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { maxInputBytes: longestHeld })) {
      const cells = values.slice(0, longest.columns + 1).map(textOf)
      if (cells.some((cell) => cell !== '')) yield { at: index + 1, cells }
    }
  } catch (error) {
    if (error instanceof HucreError) throw invalid('table.xlsx', '/file')
    throw error
  }
}

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}
