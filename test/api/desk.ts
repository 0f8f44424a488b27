import type { FastifyInstance } from 'fastify'
import { openLog } from '#platform/log.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { client } from '../../docs/api/client.ts'
import type { Desk } from '../../docs/api/journeys.ts'
import { registerApi } from '../../src/api.ts'
import { createServer } from '../../src/server.ts'
import { sweepOnce } from '../../src/worker.ts'
import { aKey } from '../support/api.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { strictLog } from '../support/strict-log.ts'
import { aWorld, type World } from '../support/world.ts'

/** The maker of the tests with its policy in force, its API listening on a real port. */
export type Listening = {
  world: World
  database: TestDatabase
  server: FastifyInstance
  /** Such as `http://127.0.0.1:54321`. */
  base: string
  close(): Promise<void>
}

export async function listening(): Promise<Listening> {
  const database = await freshDatabase()
  const world = await aWorld(database.db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2022-01-01'))
  const log = openLog('silent')
  const server = await createServer({ db: database.db, log, trustProxy: false })
  await registerApi(server, world.deps, { longestDelay: 0 })
  // Time goes on while people work: no two things happen at the same moment.
  server.addHook('onRequest', async () => world.clock.forward({ seconds: 1 }))
  const base = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    world,
    database,
    server,
    base,
    async close() {
      await server.close()
      await database.close()
    },
  }
}

/** A partner's desk: one key for each role, made by the action that makes keys. */
export async function partnersDesk({ world, base }: Listening): Promise<Desk> {
  const [agent, technician, logistics, finance, dealer] = await Promise.all([
    aKey(world, 'agent'),
    aKey(world, 'technician'),
    aKey(world, 'logistics'),
    aKey(world, 'finance'),
    aKey(world, 'dealer'),
  ])
  return {
    agent: client(base, agent),
    technician: client(base, technician),
    logistics: client(base, logistics),
    finance: client(base, finance),
    dealer: client(base, dealer),
    now: world.clock,
    async daysPass(days) {
      world.clock.forward({ days })
      while (await sweepOnce(world.deps, strictLog));
    },
  }
}
