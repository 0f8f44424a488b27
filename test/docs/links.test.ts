import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'node:test'
import { anchorsOf, pages } from './pages.ts'

const linksOf = (page: string): string[] =>
  [...page.matchAll(/\]\(([^)\s]+)\)/g), ...page.matchAll(/<img [^>]*src="([^"]+)"/g)].map(
    ([, target = '']) => target,
  )

test('every link leads to a file that is there, and to a heading in it', () => {
  const broken: string[] = []
  for (const [path, page] of pages)
    for (const link of linksOf(page)) {
      if (/^(https?|mailto):/.test(link)) continue
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : posix.join(posix.dirname(path), file)
      const headings = anchor ? anchorsOf(readFileSync(target, 'utf8')) : []
      if (!existsSync(target) || (anchor && !headings.includes(anchor)))
        broken.push(`${path} links to ${link}`)
    }
  assert.deepEqual(broken, [])
})

test('every path that a page names in passing is there', () => {
  const broken: string[] = []
  for (const [path, page] of pages)
    for (const [, named = ''] of page.matchAll(
      /`((?:src|web|test|bin|bench|db|docs)\/[^`\s]*)`/g,
    )) {
      // A pattern or a place to fill in names no one file.
      if (/[*{<…]|NNNN/.test(named)) continue
      const near = posix.join(posix.dirname(path), named)
      if (!existsSync(named) && !existsSync(near)) broken.push(`${path} names ${named}`)
    }
  assert.deepEqual(broken, [])
})

test('a picture in a document is at most 200 KB', () => {
  for (const file of globSync('docs/**/*.png')) {
    const size = statSync(file).size / 1024
    assert.ok(size <= 200, `${file} has ${Math.round(size)} KB`)
  }
})

test('each document is about a page', () => {
  for (const [path, page] of pages) {
    if (/lifecycle|glossary|api/.test(path)) continue
    const words = page.split(/\s+/).length
    assert.ok(words <= 1100, `${path} has ${words} words`)
  }
})

test('the decisions are numbered without a gap, whole, and listed', () => {
  const files = globSync('docs/decisions/0*.md').sort()
  const list = pages.get('docs/decisions/README.md') ?? ''
  for (const [index, file] of files.entries()) {
    const page = pages.get(file) ?? ''
    const number = index + 1
    assert.equal(Number(posix.basename(file).slice(0, 4)), number)
    const [, title] = page.match(/^# (\d+\. .+)$/m) ?? []
    assert.ok(title?.startsWith(`${number}. `), file)
    for (const part of ['## Context', '## Decision', '## Consequences'])
      assert.ok(page.includes(`\n${part}\n`), `${file} lacks ${part}`)
    const entry = title?.replace(/^(\d+\.) (.+)$/, `$1 [$2](${posix.basename(file)})`)
    assert.ok(entry && list.includes(entry), `the list lacks ${entry}`)
  }
})
