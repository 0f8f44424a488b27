import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import { say } from '#platform/texts.ts'
import { listBadRows, readImport } from './actions.ts'
import type { BadRow, Problem } from './import.ts'

const page = 1_000

/** A reason in the person's language. */
export function inWords(
  { language }: Pick<Viewer, 'language'>,
  { field, rule, params }: Problem,
): string {
  const sentence = say(language, `refusal.${rule}`, params)
  if (field === null) return sentence
  return say(language, 'import.problem_of', {
    field: say(language, `import.field.${field}`),
    sentence,
  })
}

/** A bad row with its reasons in the person's language. */
export type ExplainedRow = Pick<BadRow, 'row' | 'cells'> & {
  problems: readonly (Pick<Problem, 'field' | 'rule'> & { sentence: string })[]
}

/** In the order of the file. @param after the number of the last row seen */
export async function explainBadRows(
  deps: Deps,
  viewer: Viewer,
  id: string,
  asked: { after?: number | undefined; limit?: number } = {},
): Promise<ExplainedRow[]> {
  const rows = await listBadRows(deps, viewer, id, asked)
  return rows.map(({ row, cells, problems }) => ({
    ...{ row, cells },
    problems: problems.map((problem) => ({
      ...{ field: problem.field, rule: problem.rule },
      sentence: inWords(viewer, problem),
    })),
  }))
}

/**
 * The bad rows as a CSV to mend and bring again: the columns of the file, then the row and what is wrong
 * with it, which the next import does not look at. It begins with a mark of the byte order, by which
 * spreadsheets know UTF-8.
 */
export async function badRowsFile(
  deps: Deps,
  viewer: Viewer,
  id: string,
): Promise<{ name: string; lines: AsyncGenerator<string> }> {
  const { columns, fileName } = await readImport(deps, viewer, id)
  const name = `${fileName.replace(/\.[^.]*$/, '')}-${id.slice(-4)}.csv`
  async function* lines(): AsyncGenerator<string> {
    const ours = [say(viewer.language, 'import.row'), say(viewer.language, 'import.problem')]
    yield `\uFEFF${csvLine([...columns, ...ours])}`
    for (let after = 0; ; ) {
      const rows = await explainBadRows(deps, viewer, id, { after, limit: page })
      for (const { row, cells, problems } of rows) {
        const told = columns.map((_, at) => cells[at] ?? '')
        const beyond = cells.slice(columns.length)
        const reasons = problems.map(({ sentence }) => sentence).join(' ')
        // What stood beyond the headings is put back where it was seen: into the last column.
        if (beyond.length > 0) told[told.length - 1] = [told.at(-1), ...beyond].join(',')
        yield csvLine([...told, String(row), reasons])
      }
      if (rows.length < page) return
      after = rows.at(-1)?.row ?? after
    }
  }
  return { name, lines: lines() }
}

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`
const quoted = (cell: string): string =>
  /[",;\t|\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
