import type { Deps } from '#platform/deps.ts'
import { type RunParts, runNextImport } from './run.ts'
import { endAbandoned } from './running-store.ts'

/** Works off imports that were begun; told to stop, it leaves the rest to the next start. */
export const goOnWithImports = (deps: Deps, parts: RunParts): Promise<boolean> =>
  runNextImport(deps, parts)

const keptDays = 30

/** Ends imports that nobody went on with for a month, and forgets their files. */
export async function forgetImports(deps: Deps): Promise<boolean> {
  const at = deps.clock()
  const before = new Date(at.getTime() - keptDays * 24 * 3_600_000)
  const ended = await endAbandoned(deps.db, { before, at })
  for (const { key } of ended) await deps.files.remove(key)
  return ended.length > 0
}
