import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type Desk,
  quotedAndPaidInTwoParts,
  read,
  repairedUnderWarranty,
} from '../../docs/api/journeys.ts'
import { type Listening, listening, partnersDesk } from '../api/desk.ts'

/** What `npm run test:external` proves on a PostgreSQL that is not ours. */

let here: Listening
let desk: Desk
before(async () => {
  here = await listening()
  desk = await partnersDesk(here)
})
after(() => here.close())

test('the server is the one that was named, and new enough', async () => {
  const url = new URL(process.env.DATABASE_URL_EXTERNAL ?? '')
  assert.equal(here.database.address.host, url.hostname)
  const { rows } = await here.database.pool.query<{ version: number }>(
    `/* exempt: test */ select current_setting('server_version_num')::int / 10000 as version`,
  )
  assert.ok(Number(rows[0]?.version) >= 15)
})

test('a unit goes from the first call to the confirmed return', async () => {
  const { serial } = await here.world.device()
  const file = await read(desk.agent, await repairedUnderWarranty(desk, serial))
  assert.deepEqual(
    [file.stage, file.outcome, file.custody, file.money.asked.amount],
    ['closed', 'repaired', 'home', '0.00'],
  )
})

test('out of its term it is quoted, paid in two parts and repaired', async () => {
  const sold = { madeOn: '2023-08-01', shippedOn: '2023-09-01', soldOn: '2023-09-20' }
  const by = { soldByMaker: false, soldByDealerId: here.world.dealers.north.id }
  const { serial } = await here.world.device({ ...sold, ...by })
  const file = await read(desk.agent, await quotedAndPaidInTwoParts(desk, serial))
  assert.deepEqual(
    [file.stage, file.outcome, file.money.due.amount],
    ['closed', 'repaired', '0.00'],
  )
})
