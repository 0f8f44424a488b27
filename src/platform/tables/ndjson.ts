import { invalid } from '#kernel/refusal.ts'
import { longest, type Row } from './table.ts'

type Line = { at: number; entry: Record<string, unknown> }

/** Columns are the names in the first lines, in their order. */
const looked = 1_000

/**
 * A line of JSON for each row: the names of the first lines are its columns; a value that is null or
 * missing is an empty cell.
 * @throws Refusal invalid `table.json`, naming the line
 */
export async function* ndjsonRows(source: AsyncIterable<string>): AsyncGenerator<Row, void> {
  const first: Line[] = []
  let columns: string[] | undefined
  for await (const line of entriesIn(source)) {
    if (columns) {
      yield rowOf(columns, line)
      continue
    }
    first.push(line)
    if (first.length < looked) continue
    columns = namesIn(first)
    yield* withHeadings(columns, first)
  }
  if (!columns) yield* withHeadings(namesIn(first), first)
}

const namesIn = (lines: readonly Line[]): string[] => [
  ...new Set(lines.flatMap(({ entry }) => Object.keys(entry))),
]

function* withHeadings(columns: string[], lines: readonly Line[]): Generator<Row> {
  yield { at: 0, cells: columns }
  for (const line of lines) yield rowOf(columns, line)
}

const rowOf = (columns: readonly string[], { at, entry }: Line): Row => ({
  at,
  cells: columns.map((name) => textOf(Object.hasOwn(entry, name) ? entry[name] : null)),
})

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function* entriesIn(source: AsyncIterable<string>): AsyncGenerator<Line> {
  let at = 0
  for await (const line of linesIn(source)) {
    at += 1
    if (line.trim() !== '') yield { at, entry: entryOf(line, at) }
  }
}

function entryOf(line: string, at: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    // An object with text keys, whatever they hold.
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Said below, with the line.
  }
  throw invalid('table.json', '/file', { params: { row: at } })
}

async function* linesIn(source: AsyncIterable<string>): AsyncGenerator<string> {
  let left = ''
  for await (const chunk of source) {
    const lines = (left + chunk).split('\n')
    left = lines.pop() ?? ''
    if (left.length > longest.line) throw invalid('table.row', '/file', { params: { row: 1 } })
    yield* lines
  }
  if (left !== '') yield left
}
