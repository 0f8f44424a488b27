import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Answer, Order } from './press.ts'

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

parentPort?.on('message', (order: Order) => {
  const answer = answerTo(order)
  parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
  compiler.evictCache(10)
})

function answerTo(order: Order): Answer {
  try {
    return { id: order.id, pdf: set(order) }
  } catch (error) {
    return { id: order.id, refused: error instanceof Error ? error.message : String(error) }
  }
}
