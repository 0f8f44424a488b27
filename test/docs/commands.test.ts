import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pages } from './pages.ts'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const commandLine = globSync('bin/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Commands as they stand in code: in backticks, or in a fenced block. */
const codeOf = (page: string): string =>
  [...page.matchAll(/```[a-z]*\n([\s\S]*?)```|`([^`\n]+)`/g)]
    .map(([, block, inline]) => block ?? inline)
    .join('\n')

test('every npm script that a page names is there', () => {
  for (const [path, page] of pages) {
    for (const [, name = ''] of codeOf(page).matchAll(/\bnpm run (?:--silent )?([\w:]+)/g))
      assert.ok(name in scripts, `${path}: npm run ${name}`)
    for (const [, name = ''] of codeOf(page).matchAll(/\bnpm (start|test)\b/g))
      assert.ok(name in scripts, `${path}: npm ${name}`)
  }
})

test('every command and option of makegood that a page names is there', () => {
  let seen = 0
  for (const [path, page] of pages)
    for (const [line, name = ''] of codeOf(page).matchAll(/^makegood ([a-z]+).*$/gm)) {
      seen += 1
      assert.ok(existsSync(`bin/commands/${name}.ts`), `${path}: makegood ${name}`)
      for (const [, option = ''] of line.matchAll(/--([a-z]+)/g))
        assert.match(
          commandLine,
          new RegExp(`\\b${option}: \\{|--${option}\\b`),
          `${path}: ${line}`,
        )
    }
  assert.ok(seen > 8)
})

test('every test and script that a page tells to run is there', () => {
  for (const [path, page] of pages)
    for (const [, file = ''] of codeOf(page).matchAll(/\bnode (?:--[\w=-]+ )*([\w/.-]+\.m?ts)\b/g))
      assert.ok(existsSync(file), `${path}: node ${file}`)
})
