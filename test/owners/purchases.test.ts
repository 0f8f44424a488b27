import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { forgetUnclaimed } from '#attachments/jobs.ts'
import { attachmentOfCase } from '#casefile/photos.ts'
import { readDevice } from '#devices/actions.ts'
import { listProofs } from '#devices/proofs.ts'
import { readBelongings } from '#owners/belongings.ts'
import { handOn } from '#owners/handover.ts'
import { decidePurchase, listPurchases, tellPurchase } from '#owners/purchases.ts'
import { diskStore } from '#platform/files/disk.ts'
import { erasePerson } from '#privacy/erase.ts'
import { pdf, pieces } from '../attachments/uploads.ts'
import { aServiceDesk } from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import type { World } from '../support/world.ts'
import { lettersTo, openMailboxOf } from './mailbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'makegood-purchases-'))
let database: TestDatabase
let world: World
let lea: Mailbox
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
  world.deps.files = diskStore(folder)
  lea = await openMailboxOf(world, 'lea.quill@example.com')
})
after(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
const tell = (serial: string, more = {}) => {
  // A second later, so that the last one told is the last of the list.
  world.clock.forward({ seconds: 1 })
  return tellPurchase(
    world.deps,
    lea,
    { serial, purchasedOn: '2026-10-02', name: 'Lea Quill', ...more },
    { ip: '192.0.2.1', file: pieces(pdf(`% ${serial}`)) },
  )
}
const letters = async () => (await lettersTo(world, lea.mail)).map(({ template }) => template)
const waiting = async () => (await listPurchases(world.deps, world.as.chenJing)).at(-1)

test('a purchase changes nothing until somebody at the desk has looked at its proof', async () => {
  const { deps, as } = world
  const { serial } = await world.device()
  await tell(serial)
  const { devices, purchases } = await readBelongings(deps, lea)
  assert.deepEqual(devices, [])
  assert.deepEqual([purchases[0]?.serial, purchases[0]?.accepted], [serial, null])
  const before = await readDevice(deps, as.anna, serial)
  assert.equal(before.ownerCustomerId, null)
  const proofs = (await listProofs(deps, as.anna, serial)).length

  const told = await waiting()
  assert.equal(told?.name, 'Lea Quill')
  await decidePurchase(deps, as.chenJing, { id: told?.id ?? '', accepted: true })
  const device = await readDevice(deps, as.anna, serial)
  assert.deepEqual([device.ownerCustomerId, device.purchasedOn], [told?.customerId, '2026-10-02'])
  const shown = await listProofs(deps, as.anna, serial)
  assert.equal(shown.length, proofs + 1)
  const proof = shown.find(({ attachmentId }) => attachmentId === told?.attachmentId)
  assert.deepEqual([proof?.datedOn, proof?.confirmedBy], ['2026-10-02', as.chenJing.id])
  assert.deepEqual((await readBelongings(deps, lea)).devices[0]?.serial, serial)
  assert.ok((await letters()).includes('purchase_accepted'))
  await refused(tell(serial), 'conflict', 'owners.yours_already')
})

test('the file of a proof outlives the sweep of what nobody took', async () => {
  const { deps, clock } = world
  const before = files().length
  assert.ok(before > 0)
  clock.forward({ days: 8 })
  await forgetUnclaimed(deps)
  assert.equal(files().length, before)
})

test('declined, the unit stays as it was, the person is told, and the file goes', async () => {
  const { deps, as } = world
  lea = await openMailboxOf(world, lea.mail)
  const { serial, version } = await world.device()
  const kept = files().length
  await tell(serial)
  const told = await waiting()
  await decidePurchase(deps, as.chenJing, { id: told?.id ?? '', accepted: false })
  assert.equal((await readDevice(deps, as.anna, serial)).version, version)
  assert.ok((await letters()).includes('purchase_declined'))
  assert.equal((await readBelongings(deps, lea)).purchases[0]?.accepted, false)
  assert.equal(files().length, kept)
  const file = { id: told?.attachmentId ?? '', size: 'full' } as const
  await refused(attachmentOfCase(deps, as.chenJing, file), 'missing', 'attachment.missing')
})

test('of an agent who accepts and one who declines, one has decided', async () => {
  const { deps, as } = world
  const { serial } = await world.device()
  await tell(serial)
  const id = (await waiting())?.id ?? ''
  const tried = await Promise.allSettled(
    Array.from({ length: 10 }, (_, nth) =>
      decidePurchase(deps, as.chenJing, { id, accepted: nth % 2 === 0 }),
    ),
  )
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a technician decides on no purchase', async () => {
  const id = (await waiting())?.id ?? ''
  await refused(
    decidePurchase(world.deps, world.as.zhaoMin, { id, accepted: true }),
    'forbidden',
    'access.role',
  )
})

test('whether a unit is somebody else’s is told to the desk alone', async () => {
  const { serial } = await world.device({ owner: await world.customer('martaNowak') })
  await tell(serial)
  assert.equal((await waiting())?.known.owner, 'Marta Nowak')
})

test('a key that may only confirm proofs reads no names', async () => {
  const narrow = { ...world.as.chenJing, scopes: ['proof.confirm'] }
  const told = await listPurchases(world.deps, narrow)
  assert.ok(told.length > 0)
  assert.deepEqual(
    told.filter((one) => one.name ?? one.mail ?? one.known.owner ?? one.attachmentId ?? one.proof),
    [],
  )
})

test('accepted for another, what its owner was handing on is handed on no more', async () => {
  const { deps, as } = world
  const owner = await world.customer('martaNowak')
  const { serial } = await world.device({ owner })
  const marta = { ...lea, mail: 'marta.nowak@example.com' }
  await handOn(deps, marta, { serial, mail: 'friend@example.com' })
  await tell(serial)
  await decidePurchase(deps, as.chenJing, { id: (await waiting())?.id ?? '', accepted: true })
  const mine = (await readBelongings(deps, lea)).devices.find((one) => one.serial === serial)
  assert.equal(mine?.handover, null)
  await handOn(deps, lea, { serial, mail: 'other@example.com' })
})

test('a day that is still to come, no serial number and no file of a kind we take are refused', async () => {
  const { serial } = await world.device()
  await refused(tell(serial, { purchasedOn: '2027-10-02' }), 'invalid', 'owners.bought_later')
  await refused(tell('??'), 'invalid', 'serial.length')
  const told = { serial, purchasedOn: '2026-10-02', name: 'Lea Quill' }
  const page = pieces(Buffer.from('<html><script>alert(1)</script></html>'))
  await refused(
    tellPurchase(world.deps, lea, told, { ip: '192.0.2.1', file: page }),
    'invalid',
    'file.type',
  )
})

test('of an erased person neither proof nor letter is left', async () => {
  const { deps, as } = world
  const { serial } = await world.device()
  const before = files().length
  await tell(serial)
  const told = await waiting()
  await erasePerson(deps, as.anna, told?.customerId ?? '')
  assert.equal(files().length, before)
  assert.deepEqual(await lettersTo(world, lea.mail), [])
  const left = await listPurchases(deps, as.chenJing)
  assert.ok(
    left.every(({ id }) => id !== told?.id),
    'nobody is asked to decide for them',
  )
})
