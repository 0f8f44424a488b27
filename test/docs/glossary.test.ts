import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { roles } from '#access/roles.ts'
import { guards } from '#cases/guard-list.ts'
import { commands } from '#cases/lifecycle.ts'
import { stages } from '#cases/stages.ts'

const page = readFileSync('docs/glossary.md', 'utf8')

/** The cells of each row of a section, by the code word that stands first. */
function entries(section: string): Map<string, string[]> {
  const text = page.split(/^## /m).find((part) => part.startsWith(section)) ?? ''
  const rows = text.split('\n').filter((line) => line.startsWith('| `'))
  return new Map(
    rows.map((row) => {
      const [word = '', ...cells] = row
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1)
      return [word.replaceAll('`', ''), cells]
    }),
  )
}

/** What the screens say: all messages of a language. */
function screens(language: string): Record<string, unknown> {
  const files = globSync(`web/messages/*.${language}.json`)
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))))
}
const english = screens('en')
const chinese = screens('zh-CN')

for (const [section, words] of [
  ['Stages', stages],
  ['Commands', commands],
  ['Roles', roles],
  ['Guards', guards],
] as const)
  test(`the glossary has each of the ${section.toLowerCase()}, in their order, with a Chinese word`, () => {
    const found = entries(section)
    assert.deepEqual([...found.keys()], [...words])
    for (const [word, cells] of found) {
      assert.ok(
        cells.some((cell) => /\p{Script=Han}/u.test(cell)),
        word,
      )
      assert.ok(
        cells.every((cell) => cell !== ''),
        word,
      )
    }
  })

test('stages, commands and roles are called what the screens call them', () => {
  for (const [stage, [title, word]] of entries('Stages')) {
    assert.equal(title, english[`stage_${stage}`])
    assert.equal(word, chinese[`stage_${stage}`])
  }
  for (const [command, [word]] of entries('Commands'))
    assert.equal(word, chinese[`command_${command}`])
  for (const [role, [word]] of entries('Roles')) assert.equal(word, chinese[`role_${role}`])
})

test('every word of the field has its Chinese and one meaning', () => {
  const text = page.split(/^## /m).find((part) => part.startsWith('Things')) ?? ''
  const rows = text.split('\n').filter((line) => /^\| (?!---|word)/.test(line))
  assert.ok(rows.length > 30)
  for (const row of rows) assert.match(row, /^\| [^|]+ \| [^|]*\p{Script=Han}[^|]* \| [^|]+ \|$/u)
})
