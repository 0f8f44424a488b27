import { z } from 'zod'
import { systemViewer, type Viewer } from '../src/access/viewer.ts'
import { readConfig } from '../src/config.ts'
import { visitHouse } from '../src/house.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { organizationOfHost } from '../src/organizations/actions.ts'
import type { Deps } from '../src/platform/deps.ts'
import { openLog } from '../src/platform/log.ts'
import { say } from '../src/platform/texts.ts'
import { depsOf } from '../src/serve.ts'

/** Options of every command that works on one organization's data. */
export const visitOptions = {
  data: { type: 'string' },
  /** A host name of the organization; not needed where there is only one. */
  host: { type: 'string' },
} as const

/**
 * Works as the desk itself on the data folder, beside the server that serves it or alone.
 * What is refused is thrown as a sentence for people.
 */
export async function visit<T>(
  { data, host }: { data?: string; host?: string },
  work: (deps: Deps, desk: Viewer) => Promise<T>,
): Promise<T> {
  const config = readConfig(data === undefined ? {} : { data })
  const house = await visitHouse(config, openLog('warn'))
  try {
    const deps = depsOf(house, config)
    const organization = await organizationOfHost(deps, host ?? 'localhost')
    if (!organization)
      throw new Error('Which organization? Name it by one of its host names: --host HOST.')
    return await work(deps, systemViewer(organization.id))
  } catch (error) {
    if (isRefusal(error)) throw new Error(say('en', `refusal.${error.rule}`, error.details.params))
    if (error instanceof z.ZodError) throw new Error(z.prettifyError(error))
    throw error
  } finally {
    await house.close()
  }
}
