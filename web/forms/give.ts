import type { App } from '../app-types.ts'
import type { Submitted } from './acting.ts'
import { viewerOf } from './viewer-of.ts'

type Given = Awaited<ReturnType<App['cases']['command']>>

/**
 * Gives a command to the case in the page's address (`:number`), with the key and the version
 * that the form carries. Idle forms that lost their version are refused like any stale one.
 */
export const give = (
  submitted: Pick<Submitted<unknown>, 'app' | 'viewer' | 'url' | 'params' | 'version' | 'key'>,
  name: Parameters<App['cases']['command']>[1],
  body: unknown = {},
): Promise<Given> => {
  const { app, params, version, key } = submitted
  const order = { number: params.number ?? '', version: version ?? 0, key: key || undefined }
  return app.cases.command(viewerOf(submitted), name, order, body)
}
