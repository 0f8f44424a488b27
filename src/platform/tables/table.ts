/** What a file with rows is written as. */
export const tableFormats = ['csv', 'xlsx', 'ndjson'] as const
export type TableFormat = (typeof tableFormats)[number]

export const textEncodings = ['utf-8', 'gb18030', 'utf-16le'] as const
export type TextEncoding = (typeof textEncodings)[number]

/** What was found out about a file before its rows are read. Delimiter: of a CSV, else null. */
export type TableForm = {
  format: TableFormat
  encoding: TextEncoding
  delimiter: string | null
}

/**
 * One row as text, a cell for each column and those that stand beyond the last; empty: ''. `at` counts
 * as a spreadsheet does: the row of the headings is 1, of NDJSON the first line.
 */
export type Row = { at: number; cells: readonly string[] }

export type Table = { columns: readonly string[]; rows: AsyncGenerator<Row, void> }

/** Bounds of what is read, so that a file can't fill the memory. */
export const longest = { columns: 200, cell: 2_000, line: 200_000 }
