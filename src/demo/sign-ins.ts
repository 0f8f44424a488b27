import { password, staff } from './maker/staff.ts'

/** How many columns of a terminal a text takes: Chinese characters take two. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0)

const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)))

/** Who can sign in to the demo, as lines for a terminal. */
export function demoSignIns(): string {
  const rows = Object.values(staff).map(({ name, role, email }) => [name, role, email, password])
  const columns = [0, 1, 2].map((at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  const lines = rows.map((row) => row.map((cell, at) => padded(cell, columns[at] ?? 0)).join('  '))
  return [
    'It holds the demo: an invented desk, on this machine only. Its mails are kept, none is sent.',
    'Sign in as',
    ...lines.map((line) => `  ${line}`),
    'To begin with nothing: --empty --data ANOTHER_FOLDER',
  ].join('\n')
}
