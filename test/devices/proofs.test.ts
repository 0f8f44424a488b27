import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readDevice } from '#devices/actions.ts'
import { deviceNamed } from '#devices/named.ts'
import { addProof, confirmProof, listProofs, withdrawProof } from '#devices/proofs.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
})
after(() => database.close())

test('an invoice is recorded with what it names', async () => {
  const { deps, as } = world
  const device = await world.device()
  const invoice = { kind: 'invoice', datedOn: '2026-05-06', namesSerial: 'le4k 2407 0001' } as const
  const proof = await addProof(deps, as.chenJing, device.serial, invoice)
  assert.deepEqual([proof.namesSerial, proof.confirmedBy], ['LE4K24070001', null])
  const kinds = (await listProofs(deps, as.chenJing, device.serial)).map(({ kind }) => kind)
  assert.deepEqual(kinds.toSorted(), ['invoice', 'order'])
})

test('a day that no period can be reckoned from is refused where it is told', async () => {
  const { deps, as } = world
  const { serial } = await world.device()
  for (const datedOn of ['9999-12-31', '2200-01-01', '1969-12-31'])
    await assert.rejects(addProof(deps, as.chenJing, serial, { kind: 'invoice', datedOn }), {
      name: 'ZodError',
    })
})

test('a proof names a file that was uploaded', async () => {
  const { deps, as, organization } = world
  const { serial } = await world.device()
  const given = { kind: 'invoice', datedOn: '2026-05-06', attachmentId: organization.id } as const
  await refused(addProof(deps, as.chenJing, serial, given), 'invalid', 'proof.attachment_unknown')
})

test('an agent stands for a proof once, and may withdraw it', async () => {
  const { deps, as } = world
  const device = await world.device()
  const given = { kind: 'certificate', datedOn: '2026-05-06' } as const
  const { id } = await addProof(deps, as.zhaoMin, device.serial, given)
  await refused(confirmProof(deps, as.zhaoMin, device.id, id), 'forbidden', 'access.role')
  const confirmed = await confirmProof(deps, as.chenJing, device.id, id)
  assert.equal(confirmed.confirmedBy, as.chenJing.id)
  await refused(confirmProof(deps, as.liuYang, device.id, id), 'conflict', 'proof.decided')
  const withdrawn = await withdrawProof(deps, as.liuYang, device.id, id)
  assert.ok(withdrawn.withdrawnAt)
  await refused(withdrawProof(deps, as.liuYang, device.id, id), 'conflict', 'proof.decided')
})

test('a unit that somebody only named is unregistered until the maker registers it', async () => {
  const { deps, as } = world
  const named = await deviceNamed(deps, as.wangLei, { serial: 'LE4K 9999 0001' })
  assert.equal((await readDevice(deps, as.wangLei, 'LE4K99990001')).status, 'unregistered')
  const again = await deviceNamed(deps, as.wangLei, { serial: 'LE4K99990001' })
  assert.equal(again.id, named.id)
  const { id, status } = await world.device({ serial: 'LE4K99990001' })
  assert.deepEqual([id, status], [named.id, 'in_service'])
})
