import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  createRequestHandler,
  RouterContext,
  RouterContextProvider,
  ServerBuild,
  ServerEntryModule,
} from 'react-router'
import type { Language } from '#kernel/language.ts'

/**
 * What `web/entry.server.tsx` hands out. The server takes the router's functions and the key
 * of the load context from the bundle alone: a module in both worlds exists twice.
 */
export type ScreensEntry<Context> = ServerEntryModule & {
  appContext: RouterContext<Context>
  RouterContextProvider: new () => RouterContextProvider
  createRequestHandler: typeof createRequestHandler
  /** Runs `work` so that every text asked for in it comes in `language`. */
  inLanguage<Result>(language: Language, work: () => Result): Result
}

export type ScreensBuild<Context> = ServerBuild & { entry: { module: ScreensEntry<Context> } }

/** The screens as `npm run build` left them in `folder`. */
export async function loadBuild<Context>(folder: string): Promise<ScreensBuild<Context>> {
  const file = join(folder, 'server', 'index.js')
  const build: unknown = await import(pathToFileURL(file).href)
  // The build is generated from web/, whose entry is checked against ScreensEntry.
  return build as ScreensBuild<Context>
}
