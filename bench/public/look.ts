import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'

/** What Lighthouse is asked for, and the least that a public page may get of a hundred. */
const categories = ['performance', 'accessibility', 'best-practices'] as const
export type Scores = Record<(typeof categories)[number], number>
export const leastScore = 98

/** Lighthouse is a program of its own folder here: no start of the product installs it. */
const program = fileURLToPath(
  new URL('./lighthouse/node_modules/lighthouse/cli/index.js', import.meta.url),
)

const Category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const Report = z.object({
  categories: z.record(z.enum(categories), Category),
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
})

export type Judged = { scores: Scores; lost: string[] }
type With = { port: number; cookies: string; language: string }

/**
 * Lighthouse’s own phone and line. A page that was too slow is judged thrice and its median counts,
 * since other work on the machine shows in it.
 * @param port where the browser listens for its tools
 * @param cookies as a `Cookie` header says them; empty: none
 * @returns of a hundred each, and the audits that cost something
 */
export async function scoresOf(url: string, asked: With): Promise<Judged> {
  const first = await judgedOnce(url, asked)
  if (first.scores.performance >= leastScore) return first
  const all = [first, await judgedOnce(url, asked), await judgedOnce(url, asked)]
  return all.sort((a, b) => a.scores.performance - b.scores.performance)[1] ?? first
}

async function judgedOnce(url: string, { port, cookies, language }: With): Promise<Judged> {
  const headers = { 'Accept-Language': language, ...(cookies ? { Cookie: cookies } : {}) }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[program, url, `--port=${port}`, '--output=json', '--quiet'],
      ...[`--only-categories=${categories.join()}`, `--extra-headers=${JSON.stringify(headers)}`],
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  )
  const report = Report.parse(JSON.parse(stdout))
  const lost = Object.values(report.categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  )
  const scoreOf = (name: (typeof categories)[number]) =>
    Math.round((report.categories[name].score ?? 0) * 100)
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
    },
    lost: [...new Set(lost)],
  }
}
