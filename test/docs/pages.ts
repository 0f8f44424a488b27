import { globSync, readFileSync } from 'node:fs'

/** Everything that people wrote to be read, by its path from the root. */
export const pages: ReadonlyMap<string, string> = new Map(
  ['*.md', 'docs/**/*.md', 'web/*.md']
    .flatMap((pattern) => globSync(pattern))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')]),
)

/** The heading's address within its page, as forges make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

export const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
