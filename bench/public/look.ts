import lighthouse from 'lighthouse'

/** What Lighthouse is asked for, and the least that a public page may get of a hundred. */
const categories = ['performance', 'accessibility', 'best-practices'] as const
export type Scores = Record<(typeof categories)[number], number>
export const leastScore = 98

/**
 * Lighthouse’s own phone and line.
 * @param port where the browser listens for its tools
 * @param cookies as a `Cookie` header says them; empty: none
 * @returns of a hundred each, and the audits that cost something
 */
export async function scoresOf(
  url: string,
  { port, cookies, language }: { port: number; cookies: string; language: string },
): Promise<{ scores: Scores; lost: string[] }> {
  const extraHeaders = { 'Accept-Language': language, ...(cookies ? { Cookie: cookies } : {}) }
  const result = await lighthouse(url, {
    ...{ port, output: 'json', logLevel: 'error', extraHeaders },
    onlyCategories: [...categories],
  })
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`)
  const { categories: found, audits } = result.lhr
  const lost = Object.values(found).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  )
  const scoreOf = (name: (typeof categories)[number]) => Math.round((found[name]?.score ?? 0) * 100)
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
    },
    lost: [...new Set(lost)],
  }
}
