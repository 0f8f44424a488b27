import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { linkUrl } from '#access/links/actions.ts'
import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { addStaff } from '#access/staff/actions.ts'
import type { Viewer } from '#access/viewer.ts'
import { command } from '#casefile/commands.ts'
import { followLink } from '#casefile/follow.ts'
import { listTasks } from '#casefile/task-lists.ts'
import { registerCustomer } from '#customers/actions.ts'
import { readDevice } from '#devices/actions.ts'
import { listMails } from '#notices/actions.ts'
import { handOn, takeOver } from '#owners/handover.ts'
import { decidePurchase, listPurchases, tellPurchase } from '#owners/purchases.ts'
import { erasePerson } from '#privacy/erase.ts'
import { exportOwn, exportPerson } from '#privacy/export.ts'
import { askErasure, readErasure, withdrawErasure } from '#privacy/requests.ts'
import { pdf, pieces } from '../attachments/uploads.ts'
import { tellAll } from '../notices/post.ts'
import { lettersTo, offerTo, openMailboxOf } from '../owners/mailbox.ts'
import {
  aServiceDesk,
  freshKey,
  liWei,
  reported,
  reportSeen,
  type Walk,
  walkOn,
} from '../support/cases.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { idOf, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
before(async () => {
  database = await freshDatabase()
  world = await aServiceDesk(database.db)
})
after(() => database.close())

/** The customer in whose browser the code opened this case. */
async function customerOf(walk: Walk): Promise<Viewer> {
  const { id } = await walk.file()
  return world.viewer('customer', {
    id: idOf(`session of ${walk.number}`),
    caseId: id,
    via: 'link',
  })
}

const orderOn = async (walk: Walk) => ({
  ...{ number: walk.number, key: freshKey() },
  version: (await walk.file()).version,
})

test('a customer takes along their words and what was said to them, and none of the desk’s notes', async () => {
  const { deps, as } = world
  const walk = await reported(world, { fault: 'Granite hum' })
  const said = (direction: 'in' | 'out' | 'internal', text: string) =>
    walk.go(as.chenJing, 'contact', { kind: 'note', direction, text })
  await said('in', 'Granite question')
  await said('out', 'Granite answer')
  await said('internal', 'Basalt suspicion')
  await walk.go(as.chenJing, 'task', {
    ...{ kind: 'other', text: 'Basalt errand', dueAt: world.clock().toISOString() },
  })
  await walk.go(as.chenJing, 'diagnose', { text: 'Basalt guess' })
  await tellAll(deps)
  const own = await exportOwn(deps, await customerOf(walk), null)
  const told = JSON.stringify(own)
  for (const word of ['Granite hum', 'Granite question', 'Granite answer', '李薇', '文三路'])
    assert.match(told, new RegExp(word))
  assert.doesNotMatch(told, /Basalt/)
  assert.ok(own.mails.length > 0)
  const { customerId } = await walk.file()
  const whole = JSON.stringify(await exportPerson(deps, as.anna, customerId))
  assert.match(whole, /Basalt suspicion/, 'an administrator hands out the rest')
})

test('a code opens its own case; what else is reached at an address needs that mailbox, too', async () => {
  const { deps, as } = world
  const firm = await registerCustomer(deps, as.chenJing, {
    ...{ name: 'Feldspar Ltd', mail: 'Office@Feldspar.example', language: 'en', kind: 'business' },
  })
  const taken = async (name: string, mail: string): Promise<Walk> => {
    const { serial } = await world.device()
    const answer = await reportSeen(deps, as.chenJing, freshKey(), {
      ...{ serial, customerId: firm.id, fault: `${name} fault`, channel: 'phone' },
      customer: { ...liWei, name, mail },
    })
    return walkOn(world, deps, answer)
  }
  const [ann, ben, again] = [
    await taken('Ann', 'ann@feldspar.example'),
    await taken('Ben', 'ben@feldspar.example'),
    await taken('Ann', 'ANN@feldspar.example'),
  ]
  const numbers = async (mailbox: Mailbox | null) =>
    (await exportOwn(deps, await customerOf(ann), mailbox)).cases.map(
      (one) => (one as { number: string }).number,
    )
  const opened = (mail: string): Mailbox => ({
    ...{ organizationId: world.organization.id, id: idOf(mail), mail, language: 'en' },
  })
  assert.deepEqual(await numbers(null), [ann.number])
  const hers = opened('ann@feldspar.example')
  assert.deepEqual((await numbers(hers)).sort(), [ann.number, again.number].sort())
  assert.deepEqual(await numbers(opened('ben@feldspar.example')), [ann.number])
  const own = await exportOwn(deps, await customerOf(ann), hers)
  assert.doesNotMatch(JSON.stringify(own), /Ben|ben@|Office@/)
  assert.deepEqual(
    [own.details, own.devices],
    [[], []],
    'who the firm is was told by somebody else',
  )
  await refused(exportOwn(deps, as.anna, null), 'forbidden', 'access.role')
  // Whoever is in a case may write any address into it: that opens nothing.
  await ann.go(await customerOf(ann), 'correct', { contact: { mail: 'ben@feldspar.example' } })
  assert.deepEqual(await numbers(null), [ann.number])
  assert.doesNotMatch(
    JSON.stringify(await exportOwn(deps, await customerOf(ann), hers)),
    /Ben fault/,
  )
  const bens = await customerOf(ben)
  for (let times = 0; times < 10; times++) await exportOwn(deps, bens, null)
  await refused(exportOwn(deps, bens, null), 'limited', 'access.too_many_tries')
})

test('of an owner all is handed out: purchases with their proofs, units given and taken, letters about them', async () => {
  const { deps, as, clock } = world
  const lea = await openMailboxOf(world, 'lea.quill@example.com')
  const { serial } = await world.device()
  const told = { serial, purchasedOn: '2026-10-02', name: 'Lea Quill' }
  await tellPurchase(deps, lea, told, { ip: '192.0.2.1', file: pieces(pdf()) })
  const [purchase] = await listPurchases(deps, as.chenJing)
  assert.ok(purchase)
  await decidePurchase(deps, as.chenJing, { id: purchase.id, accepted: true })
  const answer = await reportSeen(deps, as.chenJing, freshKey(), {
    ...{ serial, customerId: purchase.customerId, fault: 'No picture', channel: 'phone' },
    customer: { ...liWei, name: 'Lea Quill', mail: lea.mail },
  })
  const walk = walkOn(world, deps, answer)
  await walk.go(as.chenJing, 'cancel', { reason: 'changed_mind' })
  clock.forward({ minutes: 1 })
  await handOn(deps, lea, { serial, mail: 'jonas.weber@example.com' })
  const token = await offerTo(world, 'jonas.weber@example.com')
  await takeOver(deps, { token, name: 'Jonas Weber', language: 'en' })

  const hers = await exportPerson(deps, as.anna, purchase.customerId)
  const [registered] = hers.purchases as Record<string, unknown>[]
  assert.deepEqual(
    [registered?.serial, registered?.accepted, registered?.proof],
    [serial, true, purchase.attachmentId],
  )
  const given = [{ serial, direction: 'given', toMail: 'jonas.weber@example.com' }]
  const briefly = (handovers: unknown[]) =>
    (handovers as typeof given).map((one) => ({
      ...{ serial: one.serial, direction: one.direction, toMail: one.toMail },
    }))
  assert.deepEqual(briefly(hers.handovers), given)
  const about = (await lettersTo(world, lea.mail))
    .filter(({ template }) => template !== 'mailbox_code')
    .map(({ subject }) => subject)
  assert.equal(about.length, 2)
  const subjects = (hers.mails as { subject: string }[]).map((one) => one.subject)
  for (const subject of about) assert.ok(subjects.includes(subject), subject)

  const { ownerCustomerId } = await readDevice(deps, as.anna, serial)
  const his = await exportPerson(deps, as.anna, ownerCustomerId ?? '')
  assert.deepEqual(briefly(his.handovers), [{ ...given[0], direction: 'taken' }])
  assert.deepEqual(his.purchases, [])
  assert.doesNotMatch(JSON.stringify(his), /lea\.quill/)

  const opened = await exportOwn(deps, await customerOf(walk), lea)
  assert.deepEqual([opened.purchases.length, opened.handovers.length], [1, 1])
  const closed = await exportOwn(deps, await customerOf(walk), null)
  assert.deepEqual([closed.purchases, closed.handovers], [[], []])
  assert.ok(!(closed.mails as { subject: string }[]).some((one) => about.includes(one.subject)))
})

test('asked to be erased, an administrator has thirty days; withdrawn, nothing is asked any more', async () => {
  const { deps, as, clock } = world
  const walk = await reported(world)
  const me = await customerOf(walk)
  assert.deepEqual((await readErasure(deps, me)).last, null)
  await refused(withdrawErasure(deps, me, await orderOn(walk)), 'conflict', 'privacy.not_asked')
  await askErasure(deps, me, await orderOn(walk))
  const { last, over } = await readErasure(deps, me)
  const days = (Date.parse(last?.dueAt ?? '') - clock().getTime()) / 86_400_000
  assert.deepEqual([days, last?.doneAt, over], [30, null, false])
  const open = async () =>
    (await listTasks(deps, as.anna, { roles: ['administrator'] })).filter(
      ({ number, kind }) => number === walk.number && kind === 'erase_person',
    )
  assert.equal((await open()).length, 1)
  await refused(askErasure(deps, me, await orderOn(walk)), 'conflict', 'privacy.asked')
  await refused(
    askErasure(deps, me, { number: walk.number, version: 1 }),
    'conflict',
    'case.version',
  )
  await withdrawErasure(deps, me, await orderOn(walk))
  assert.deepEqual(await open(), [])
  assert.equal((await readErasure(deps, me)).last?.answered, false)
  // Ticked off at the desk it was answered, and may be asked for again.
  clock.forward({ minutes: 1 })
  await askErasure(deps, me, await orderOn(walk))
  const { staff } = await addStaff(deps, as.anna, {
    ...{ name: 'Anna', email: 'anna@desk.example', role: 'administrator', language: 'en' },
  })
  const [task] = await open()
  const why = { taskId: task?.id, text: 'Told by telephone why not yet.' }
  await command(deps, { ...as.anna, id: staff.id }, 'tick', await orderOn(walk), why)
  assert.equal((await readErasure(deps, me)).last?.answered, true)
  await askErasure(deps, me, await orderOn(walk))
  assert.equal((await readErasure(deps, me)).last?.doneAt, null)
  await refused(askErasure(deps, as.anna, await orderOn(walk)), 'forbidden', 'access.role')
})

test('carried out, the request is done, the link says so, and nobody is written to', async () => {
  const { deps, as } = world
  const walk = await reported(world)
  const me = await customerOf(walk)
  await askErasure(deps, me, await orderOn(walk))
  const { id, customerId } = await walk.file()
  await refused(erasePerson(deps, as.anna, customerId), 'conflict', 'privacy.case_open')
  await command(deps, as.chenJing, 'cancel', await orderOn(walk), { reason: 'changed_mind' })
  await tellAll(deps)
  const token = (await linkUrl(deps, me.organizationId, id)).split('/').at(-1) ?? ''
  assert.equal((await followLink(deps, token, 'en')).erased, false)
  const written = (await listMails(deps, as.chenJing, { caseId: id })).length
  await erasePerson(deps, as.anna, customerId)
  await erasePerson(deps, as.anna, customerId)
  assert.equal((await followLink(deps, token, 'en')).erased, true)
  const { tasks } = await walk.file()
  const [asked] = tasks.filter(({ kind }) => kind === 'erase_person')
  assert.equal(asked?.doneBy, as.anna.id)
  await tellAll(deps)
  assert.equal((await listMails(deps, as.chenJing, { caseId: id })).length, written)
})
