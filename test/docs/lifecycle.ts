import { guards } from '#cases/guard-list.ts'
import { lifecycle } from '#cases/lifecycle.ts'
import { isOpen, stages, type Turn, turnOf } from '#cases/stages.ts'
import { say } from '#platform/texts.ts'

type Row = {
  command: string
  from: readonly string[]
  to: readonly string[]
  who: readonly string[]
  guards: readonly string[]
}
const rows: readonly Row[] = lifecycle
const names: readonly string[] = stages

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')
const living = stages.filter((stage) => stage !== 'closed' && stage !== 'cancelled')

/** Long lists of stages in words: `reported` to `received`, every stage but … */
function fromWords(from: readonly string[]): string {
  if (from.length === 1 && from[0] === 'none') return 'no case yet'
  if (from.includes('none'))
    return `no case yet, ${fromWords(from.filter((name) => name !== 'none'))}`
  const missing = stages.filter((stage) => !from.includes(stage))
  if (missing.length === 0) return 'every stage'
  if (missing.length <= 2) return `every stage but ${code(missing)}`
  const first = names.indexOf(from[0] ?? '')
  const run = names.slice(first, first + from.length)
  const isRun = from.length > 3 && run.every((stage, index) => stage === from[index])
  return isRun ? `\`${from[0]}\` to \`${from.at(-1)}\`` : code(from)
}

/** Commands that lead from one stage to another, one arrow for each pair. */
function arrows(): { to: string; line: string }[] {
  const labels = new Map<string, { to: string; names: string[] }>()
  for (const { command, from, to } of rows)
    for (const one of from)
      for (const other of to) {
        const arrow = `${one === 'none' ? '[*]' : one} --> ${other}`
        const { names } = labels.get(arrow) ?? { names: [] }
        labels.set(arrow, { to: other, names: [...names, command] })
      }
  return [...labels].map(([arrow, { to, names }]) => ({
    to,
    line: `${arrow} : ${names.join(', ')}`,
  }))
}

const onTheWayIn: readonly string[] = [
  ...stages.slice(0, stages.indexOf('received') + 1),
  'cancelled',
]

/** Background and text, as on every screen (`web/ui/styles/tokens.css`). */
const colours: Readonly<Record<Turn, string>> = {
  ours: 'fill:#e2edfb,color:#0b4ea2',
  customer: 'fill:#fbeecb,color:#764800',
  courier: 'fill:#ede7fb,color:#5a36b4',
  done: 'fill:#dcf2e4,color:#11623a',
  trouble: 'fill:#fce5e2,color:#a11d19',
}

/** The arrows that lead to stages up to the dock (`wayIn`), or those that lead on from there. */
function diagram({ wayIn }: { wayIn: boolean }): string {
  const drawn = arrows().filter(({ to }) => onTheWayIn.includes(to) === wayIn)
  const shown = stages.filter((stage) =>
    drawn.some(({ line }) => line.split(/[ :]+/).includes(stage)),
  )
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...drawn.map(({ line }) => `  ${line}`),
    ...Object.entries(colours).map(([turn, colour]) => `  classDef ${turn} ${colour}`),
    ...shown.map((stage) => `  class ${stage} ${turnOf[stage]}`),
    '```',
  ].join('\n')
}

const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const stageTable = (): string =>
  table(
    ['stage', 'whose turn', 'counts as open (law 7)'],
    stages.map((stage) => [`\`${stage}\``, turnOf[stage], isOpen(stage) ? 'yes' : '–']),
  )

const commandTable = (): string =>
  table(
    ['command', 'from', 'to', 'who', 'guards'],
    rows.map(({ command, from, to, who, guards: held }) => [
      `\`${command}\``,
      fromWords(from),
      to.length > 0 ? code(to) : 'same',
      who.join(', '),
      held.length > 0 ? code(held) : '–',
    ]),
  )

const guardTable = (): string =>
  table(
    ['guard', 'what is said when it does not hold'],
    guards.map((guard) => [`\`${guard}\``, say('en', `refusal.guard.${guard}`)]),
  )

/** `docs/lifecycle.md`, made from the table that server, screens and tests read. */
export const lifecyclePage = (): string => `# The lifecycle of a case

Made from \`src/cases/lifecycle.ts\` and \`src/cases/stages.ts\` by \`npm run docs\`; a test compares.
What each word means stands in the [glossary](glossary.md); which law is held where, in
[laws](laws.md).

A case has one **stage**. Beside it stand facts of their own: verdicts, quotations, payments,
parcels, findings, contacts, tasks, and the **hold**. Whoever gives a command needs the stage
(else 409), the role (else 403) and its guards; a case that is not theirs to see is not found
(404). Every refusal names what is allowed instead.

## Stages

${stageTable()}

From the first contact to the dock; colour says whose turn it is:

${diagram({ wayIn: true })}

From the dock to the confirmed return:

${diagram({ wayIn: false })}

## Commands

In the API \`ship_in\` is \`POST /api/v1/cases/{number}/ship-in\`. An administrator may do whatever
any staff may; an auditor reads. **To** says where a command may lead: a part payment, or a verdict
that clears nothing yet, leaves the stage as it is; \`same\` always does. \`living\` is every stage but
\`closed\` and \`cancelled\`. Rows that change no stage go through the same one door.

${commandTable().replaceAll(fromWords(living), '`living`')}

## Guards

Each has one home in the code and a refusal test of its own (\`test/cases/guards.test.ts\`).

${guardTable()}
`
