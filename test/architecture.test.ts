import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as laws from './architecture/laws.ts'
import { readSources, type Sources } from './architecture/sources.ts'

const sources = readSources()
const planted = (files: Record<string, string>): Sources => new Map(Object.entries(files))

/** Each law with what breaks it and what keeps it; a law that could not fail protects nothing. */
const table: [string, (sources: Sources) => string[], { breaks: string[][]; keeps: string[][] }][] =
  [
    [
      'folders import one way',
      laws.foldersInOrder,
      {
        breaks: [
          ['src/kernel/money.ts', `import { openDb } from '#platform/postgres/open.ts'`],
          ['src/platform/mail/send.ts', `import type { Case } from '#cases/case.ts'`],
          ['src/cases/actions.ts', `import { judge } from '../repairs/judge.ts'`],
          ['src/devices/actions.ts', `import { startApp } from '../app.ts'`],
          ['src/helpers/text.ts', ''],
        ],
        keeps: [
          ['src/repairs/judge.ts', `import { record } from '#cases/record.ts'`],
          ['src/app.ts', `import { routes } from './casefile/routes.ts'`],
        ],
      },
    ],
    [
      'nobody imports the command line, tests or screens',
      laws.nobodyImportsOutside,
      {
        breaks: [
          ['src/app.ts', `import { parse } from '../bin/visit.ts'`],
          ['web/ui/chip.tsx', `import { anna } from '../../test/support/people.ts'`],
          ['src/casefile/view.ts', `import { Chip } from '../../web/ui/chip.tsx'`],
        ],
        keeps: [['bin/commands/start.ts', `import { serve } from '../../src/serve.ts'`]],
      },
    ],
    [
      'SQL stands in stores',
      laws.sqlInStores,
      {
        breaks: [['src/devices/actions.ts', `import { sql } from 'kysely'`]],
        keeps: [
          ['src/devices/proof-store.ts', `import { sql } from 'kysely'`],
          ['src/devices/actions.ts', `import type { Kysely } from 'kysely'`],
        ],
      },
    ],
    [
      'stores know nouns and the database',
      laws.storesKnowNouns,
      {
        breaks: [
          [
            ...['src/devices/store.ts', `import { register } from './actions.ts'`],
            ...['src/devices/actions.ts', `import { find } from './store.ts'`],
          ],
        ],
        keeps: [
          [
            ...['src/devices/store.ts', `import { serial } from './device.ts'`],
            ...['src/devices/device.ts', `import type { Row } from './store.ts'`],
          ],
        ],
      },
    ],
    [
      'routes and jobs are outermost',
      laws.doorsAreOutermost,
      {
        breaks: [['src/devices/actions.ts', `import { routes } from './routes.ts'`]],
        keeps: [['src/app.ts', `import { routes } from './devices/routes.ts'`]],
      },
    ],
    [
      'screens import nouns, and types',
      laws.screensImportNouns,
      {
        breaks: [
          [
            ...['web/console/case.tsx', `import { readCase } from '#cases/actions.ts'`],
            ...['src/cases/actions.ts', `import { find } from './store.ts'`],
          ],
          [
            ...['web/console/case.tsx', `import { noun } from '#cases/noun.ts'`],
            ...['src/cases/noun.ts', `import { readFileSync } from 'node:fs'`],
          ],
        ],
        keeps: [
          ['web/console/case.tsx', `import { type Case, type Stage } from '#cases/actions.ts'`],
          [
            ...['web/console/case.tsx', `import { turnOf } from '#cases/stages.ts'`],
            ...['src/cases/stages.ts', `import { languages } from '#kernel/language.ts'`],
            ...['src/kernel/language.ts', ''],
          ],
        ],
      },
    ],
    [
      'only src/config.ts reads the environment',
      laws.oneReaderOfTheEnvironment,
      {
        breaks: [['src/app.ts', 'const port = process.env.PORT']],
        keeps: [['src/config.ts', 'const port = process.env.PORT']],
      },
    ],
    [
      'only the clock reads the time',
      laws.oneClock,
      {
        breaks: [
          ['src/cases/actions.ts', 'const now = new Date()'],
          ['web/ui/ago.tsx', 'const now = Date.now()'],
        ],
        keeps: [['src/cases/actions.ts', '// never new Date()\nconst day = new Date(0)']],
      },
    ],
    [
      'no statement of src is exempted as a test’s',
      laws.exemptionsAreNamed,
      {
        breaks: [['src/cases/store.ts', 'sql`/* exempt: test */ select 1`']],
        keeps: [['test/cases/record.test.ts', 'sql`/* exempt: test */ select 1`']],
      },
    ],
    [
      'no file is longer than 300 lines',
      laws.filesAreShort,
      {
        breaks: [['src/cases/store.ts', '\n'.repeat(301)]],
        keeps: [['src/cases/store.ts', '\n'.repeat(300)]],
      },
    ],
  ]

for (const [title, law, { breaks, keeps }] of table)
  test(title, () => {
    for (const files of breaks) assert.notDeepEqual(law(planted(pairs(files))), [], files.join(' '))
    for (const files of keeps) assert.deepEqual(law(planted(pairs(files))), [], files.join(' '))
    const found = law(sources)
    assert.deepEqual(found, [], found.join('\n'))
  })

/** [path, text, path, text …] as files. */
function pairs(list: string[]): Record<string, string> {
  const files: Record<string, string> = {}
  for (let i = 0; i < list.length; i += 2) files[list[i] ?? ''] = list[i + 1] ?? ''
  return files
}
