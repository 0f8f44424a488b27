import {
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  stringify,
} from 'yaml'
import { z } from 'zod'
import type { Language } from '#kernel/language.ts'
import { faultOf } from '#platform/http/fault.ts'
import { fieldFaults } from '#platform/http/fields.ts'
import { say } from '#platform/texts.ts'
import { type Policy, policySchema } from './policy.ts'

/** What is wrong in a file, where (lines and columns count from 1), and why. */
export type Mistake = { line: number; column: number; path: string; reason: string }

/** No policy is longer; a file that claims to be is refused before it is read. */
export const longestFile = 512 * 1024
/** A file may repeat itself by aliases, but not so often that it swells. */
const mostAliases = 100

/** A policy as a file: every number of a clause in quotes, so that 2.10 stays 2.10. */
export const policyYaml = (policy: Policy): string =>
  stringify(policy, { lineWidth: 100, defaultStringType: 'PLAIN' })

/** The form of such a file, for editors that check while one types (JSON Schema 2020-12). */
export const policyJsonSchema = (): object =>
  z.toJSONSchema(policySchema, { target: 'draft-2020-12', io: 'input' })

/**
 * Reads a policy from a file. All that is wrong is named at once, in the reader's language; of a
 * file with mistakes nothing is taken.
 */
export function readPolicyYaml(
  text: string,
  language: Language,
): { policy: Policy } | { mistakes: Mistake[] } {
  if (Buffer.byteLength(text) > longestFile)
    return { mistakes: [at(1, 1, '', say(language, 'policy.file.too_long'))] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, schema: 'core' })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  if (document.errors.length > 0)
    return {
      mistakes: document.errors.map((error) => ({
        ...place(error.pos[0]),
        path: '',
        reason: say(language, 'policy.file.syntax', { says: firstLine(error.message) }),
      })),
    }
  const told = plain(document)
  if (told === undefined) return { mistakes: [at(1, 1, '', say(language, 'policy.file.aliases'))] }
  const read = policySchema.safeParse(told)
  if (read.success) return { policy: read.data }
  const issues = faultOf(read.error)?.issues ?? []
  return {
    mistakes: fieldFaults(issues, told, language).map((fault) => {
      const path = 'pointer' in fault ? fault.pointer : fault.parameter
      return { ...place(offsetOf(document, parts(path))), path, reason: fault.detail }
    }),
  }
}

const at = (line: number, column: number, path: string, reason: string): Mistake => ({
  line,
  column,
  path,
  reason,
})

const firstLine = (message: string): string => message.split(' at line ')[0] ?? message

/** Undefined: its aliases would make more of it than it is. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases })
  } catch {
    return undefined
  }
}

const parts = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Where a path begins in the file: at its key, or, when it is not there, at what should hold it. */
function offsetOf(document: Document, path: readonly string[]): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const part of path) {
    const found = inside(node, part)
    if (!found) return offset
    offset = found.offset
    node = found.node
  }
  return offset
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]

function inside(node: unknown, part: string): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
    if (!pair || !isPair(pair)) return undefined
    return { node: pair.value, offset: startOf(pair.key) ?? 0 }
  }
  const items = (node as { items?: unknown[] } | null)?.items
  const item = items?.[Number(part)]
  return item === undefined ? undefined : { node: item, offset: startOf(item) ?? 0 }
}
