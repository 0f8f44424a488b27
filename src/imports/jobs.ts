import type { Deps } from '#platform/deps.ts'
import { type RunParts, runNextImport } from './run.ts'

/** Works off imports that were begun; told to stop, it leaves the rest to the next start. */
export const goOnWithImports = (deps: Deps, parts: RunParts): Promise<boolean> =>
  runNextImport(deps, parts)
