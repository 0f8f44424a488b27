import { existsSync, rmSync } from 'node:fs'
import { systemViewer } from '#access/viewer.ts'
import { changeSettings } from '#organizations/actions.ts'
import { clusterIn } from '#platform/postgres/embedded/cluster.ts'
import { emptyDatabase } from '#platform/postgres/empty.ts'
import { openDb } from '#platform/postgres/open.ts'
import type { Config } from '../config.ts'
import { demoIn, forgetDemo, markDemo, whyNoDemo } from '../demo-guard.ts'
import type { House } from '../house.ts'
import { depsOf } from '../serve.ts'
import { countOrganizations } from './store.ts'

/** Connections that load the demo: more only make two cores change between them. */
const connections = 5

/**
 * Makes ready what a demo needs, while the database of a new folder is still being made. Nobody
 * has to wait for it.
 */
export async function expectDemo(config: Config, empty: boolean): Promise<void> {
  if (empty || whyNoDemo(config) || existsSync(clusterIn(config.data).files)) return
  const [{ drawAll }] = await Promise.all([import('./pictures/pictures.ts'), import('./load.ts')])
  await drawAll()
}

/**
 * Makes the house ready to be served: into an empty one the demo is loaded, unless it may not be
 * here or `empty` asks for none. A demo whose loading was cut off is cleared away and begun anew.
 * @returns whether the house holds the demo
 * @throws when it holds a demo that may not be here
 */
export async function settleIn(house: House, config: Config, empty: boolean): Promise<boolean> {
  if (demoIn(config.data) === 'begun') await clearAway(house, config)
  const { all, demos } = await countOrganizations(house.db)
  const why = whyNoDemo(config)
  if (why && demos > 0)
    throw new Error(
      `This database holds the demo, whose sign-ins are known to everybody, and ${why}.`,
    )
  if (all > 0) return demos > 0
  if (why || empty || !config.web) return false
  await load(house, config)
  return true
}

/** What a loading that was cut off left behind; it held nothing but the demo. */
async function clearAway(house: House, config: Config): Promise<void> {
  const { all, demos } = await countOrganizations(house.db)
  if (all > demos) throw new Error(`${config.data} holds more than a demo that was cut off.`)
  await emptyDatabase(house.address)
  rmSync(house.filesFolder, { recursive: true, force: true })
  forgetDemo(config.data)
}

async function load(house: House, config: Config): Promise<void> {
  // Most starts load none, and should not wait for it.
  const { loadDemo } = await import('./load.ts')
  markDemo(config.data, 'begun')
  const deps = depsOf(house, { ...config, smtp: undefined, sms: undefined })
  const quick = openDb(house.address, { max: connections, durable: false })
  try {
    const { organizationId } = await loadDemo({ ...deps, db: quick.db }, deps.clock())
    // A change of nothing that waits for the disk: all that was committed before is there then.
    await changeSettings(deps, systemViewer(organizationId), {})
  } finally {
    await quick.close()
    await deps.press.close()
  }
  markDemo(config.data, 'whole')
}
