import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { invalid } from '#kernel/refusal.ts'
import { longest, type Row, type TableForm } from './table.ts'

/**
 * Every row of a CSV, the headings too. Empty lines are counted, so that a row has the number that a
 * spreadsheet shows, and are not given out.
 * @throws Refusal invalid `table.quote`, `table.row`
 */
export async function* csvRows(
  source: AsyncIterable<string>,
  { delimiter }: TableForm,
): AsyncGenerator<Row, void> {
  const parser = Readable.from(source).compose(
    parse({
      delimiter: delimiter ?? ',',
      // A quotation mark within a cell, as of 19" racks, is a character like another.
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: longest.line,
    }),
  )
  let at = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      at += 1
      if (cells.some((cell) => cell !== '')) yield { at, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const rule = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'table.quote' : 'table.row'
    throw invalid(rule, '/file', { params: { row: at + 1 } })
  }
}
