import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { answering } from '../threads/answering.ts'
import type { Order } from './press.ts'

/** One thread that sets papers: loading its fonts takes longer than hundred of them. */

const fonts = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
)
const workspace = String(workerData)

// The system's own fonts are added by the compiler: they stand in for rare characters.
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '600SemiBold')] }],
})

function set({ template, data }: Order): Uint8Array<ArrayBuffer> {
  const compiled = compiler.compile({
    mainFilePath: join(workspace, template),
    inputs: { data: JSON.stringify(data) },
  })
  const paper = compiled.result
  if (paper) return new Uint8Array(compiler.pdf(paper)) // a copy: the buffer can't be transferred
  const error = compiled.takeError()
  const reasons = error ? compiler.fetchDiagnostics(error) : []
  throw new Error(reasons.map(reasonOf).join('; ') || 'no reason given')
}

/** A diagnosis of typst, such as `/…/x.typ:12 unknown variable: y`. */
function reasonOf(reason: unknown): string {
  const known = (reason ?? {}) as { message?: string; path?: string; range?: Range } // not typed there
  const line = known.range ? `:${known.range.start.line + 1}` : ''
  const file = (known.path ?? '').replace(workspace, '')
  return `${file}${line} ${known.message ?? ''}`.trim()
}

type Range = { start: { line: number } }

answering<Order, Uint8Array<ArrayBuffer>>(
  (order) => {
    try {
      return set(order)
    } finally {
      compiler.evictCache(10)
    }
  },
  (pdf) => [pdf.buffer],
)
