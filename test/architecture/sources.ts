import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Paths from the root of the project, each with its text. */
export type Sources = ReadonlyMap<string, string>

/** What stands in one file about another, or about a package. */
export type Import = { from: string; to: string; typeOnly: boolean }

/** Everything of the project that people wrote and that runs. */
export function readSources(): Sources {
  const files = globSync('{src,web,bin,bench,test}/**/*.{ts,tsx,mjs}')
  const ours = files
    .filter((file) => !/^web\/messages\/compiled\/|\/node_modules\//.test(file))
    .sort()
  return new Map(ours.map((file) => [file, readFileSync(file, 'utf8')]))
}

/** A text without its comments, so that words in them break no law. */
export const code = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

const names = String.raw`(?:\*[^'"]*?|[\w$]+|(?:[\w$]+\s*,\s*)?\{[^}]*\})`
const statement = new RegExp(
  String.raw`^(?:import|export)\s+(type\s+)?(?:(${names})\s+from\s+)?['"]([^'"]+)['"]`,
  'gm',
)
const call = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** All imports of a file: those of our own files as paths, those of packages by name. */
export function importsOf(path: string, text: string): Import[] {
  const plain = code(text)
  const found: Import[] = []
  for (const [, type, brought = '', target = ''] of plain.matchAll(statement))
    found.push({
      from: path,
      to: locate(path, target),
      typeOnly: Boolean(type) || onlyTypes(brought),
    })
  for (const [, target = ''] of plain.matchAll(call))
    found.push({ from: path, to: locate(path, target), typeOnly: false })
  return found
}

/** `{ type A, type B }` brings no value. */
const onlyTypes = (brought: string): boolean => {
  const inside = /^\{([\s\S]*)\}$/.exec(brought)?.[1]
  if (inside === undefined) return false
  const each = inside.split(',').map((name) => name.trim())
  return each.every((name) => name === '' || name.startsWith('type '))
}

function locate(from: string, target: string): string {
  if (target.startsWith('#')) return `src/${target.slice(1)}`
  if (target.startsWith('.')) return posix.join(posix.dirname(from), target)
  return target
}

export const importsIn = (sources: Sources): Import[] =>
  [...sources].flatMap(([path, text]) => importsOf(path, text))
