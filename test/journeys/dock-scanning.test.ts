import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { changeSettings } from '#organizations/actions.ts'
import * as m from '../../web/messages/compiled/messages.js'
import { aCaseIn, reported, take } from '../support/cases.ts'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { scansUnit, unpacks } from './support/dock.ts'
import { filled } from './support/person.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
  const { deps, as } = desk.world
  const inspectionFee = { amount: '100.00', currency: 'CNY' }
  await changeSettings(deps, as.anna, { inspectionFee })
})
after(() => desk.close())

const dock = () => colleague(desk, 'logistics', 'en')

test('one parcel, two units: Wang Lei scans its label and takes one after the other', async () => {
  const { world } = desk
  const first = await aCaseIn(world, 'inbound')
  const second = await aCaseIn(world, 'inbound')
  const wangLei = await dock()
  const typed = 'SF158744026193'
  for (const walk of [first, second]) {
    await wangLei.goesTo('/desk/receive')
    await wangLei.sees(m.dock_scan_title)
    await wangLei.scans(typed)
    await wangLei.sees(filled(m.dock_which, { typed }))
    await wangLei.page.locator(`a[href="/desk/receive/${walk.number}"]`).first().click()
    await wangLei.sees(m.dock_contents_title)
    await wangLei.page.getByText(wangLei.say(m.dock_here), { exact: true }).click()
    await scansUnit(wangLei, (await walk.file()).serials.declared)
    await wangLei.reads(m.dock_received)
    assert.equal((await walk.file()).stage, 'received')
  }
})

test('scanning the unit receives nothing while an item is not accounted for', async () => {
  const walk = await take(await reported(desk.world), desk.world, [
    'preliminary',
    'authorize',
    'declare',
  ])
  await walk.go(desk.world.as.chenJing, 'ship_in', { courier: 'EMS', tracking: 'EM1234567CN' })
  const wangLei = await dock()
  const { serials } = await walk.file()
  await wangLei.goesTo(`/desk/receive/${walk.number}`)
  await scansUnit(wangLei, serials.declared)
  await wangLei.reads('Check every declared item first: here, or not here.')
  await wangLei.page.getByText(wangLei.say(m.dock_not_here), { exact: true }).click()
  await scansUnit(wangLei, serials.declared)
  await wangLei.reads(m.dock_received)
  const { checked, tasks } = await walk.file()
  assert.deepEqual(checked, [{ item: 'host', declared: 1, received: 0 }])
  assert.ok(tasks.some(({ kind }) => kind === 'ask_contents'))
})

test('a unit is scanned right after “Here” was tapped, with no field touched', async () => {
  const walk = await aCaseIn(desk.world, 'inbound')
  const { serials } = await walk.file()
  const wangLei = await dock()
  await wangLei.goesTo(`/desk/receive/${walk.number}`)
  await wangLei.sees(m.dock_contents_title)
  await wangLei.page.getByText(wangLei.say(m.dock_here), { exact: true }).click()
  await wangLei.page.keyboard.press('Enter')
  const field = wangLei.page.getByLabel(wangLei.say(m.dock_serial), { exact: true })
  await wangLei.page.waitForFunction(() => document.activeElement?.id.endsWith('serial'))
  assert.equal(await field.getAttribute('aria-invalid'), null, 'half a form was sent')
  await wangLei.page.getByText(wangLei.say(m.dock_here), { exact: true }).click()
  await wangLei.scans(serials.declared)
  await wangLei.reads(m.dock_received)
  assert.equal((await walk.file()).serials.received, serials.declared)
})

test('the number was declared wrongly: it is the unit meant', async () => {
  const { serial } = await desk.world.device()
  const walk = await take(await reported(desk.world), desk.world, ['preliminary', 'authorize'])
  await walk.go(desk.world.as.chenJing, 'ship_in', { courier: 'EMS', tracking: 'EM7654321CN' })
  const wangLei = await dock()
  await unpacks(wangLei, 'EM7654321CN')
  await scansUnit(wangLei, serial)
  await wangLei.reads(m.dock_which_unit)
  await wangLei.chooses(new RegExp(wangLei.say(m.dock_unit_same)))
  await wangLei.presses(m.dock_receive)
  await wangLei.reads(m.dock_received)
  const { serials, device } = await walk.file()
  assert.equal(serials.received, serial)
  assert.equal(device.serial, serial)
  assert.notEqual(serials.declared, serial)
})

test('a slip that names a unit with an open case leads to that case', async () => {
  const walk = await aCaseIn(desk.world, 'authorized')
  const { serials } = await walk.file()
  const wangLei = await dock()
  await wangLei.goesTo('/desk/receive')
  await wangLei.sees(m.dock_scan_title)
  await wangLei.scans('XX99990000')
  await wangLei.sees(filled(m.dock_unknown, { typed: 'XX99990000' }))
  await wangLei.follows(m.dock_slip_open)
  await wangLei.sees(m.dock_slip_title)
  await wangLei.presses(m.dock_slip_open_case)
  await wangLei.reads(m.dock_need_fault)
  await wangLei.types(m.dock_serial, serials.declared)
  await wangLei.types(m.dock_slip_fault, 'No picture')
  await wangLei.types(m.dock_slip_name, '孙国强')
  await wangLei.types(m.address_field_street, '朝阳北大街1799号')
  await wangLei.presses(m.dock_slip_open_case)
  await wangLei.reads(m.dock_joins)
  assert.equal(new URL(wangLei.page.url()).pathname, `/desk/receive/${walk.number}`)
})

test('what comes again after its case is closed is opened anew from its slip', async () => {
  const walk = await aCaseIn(desk.world, 'closed')
  const { serials } = await walk.file()
  const wangLei = await dock()
  await wangLei.goesTo('/desk/receive')
  await wangLei.sees(m.dock_scan_title)
  await wangLei.scans(serials.declared)
  await wangLei.sees(filled(m.dock_ended, { typed: serials.declared }))
  await wangLei.follows(m.dock_slip_open)
  await wangLei.sees(m.dock_slip_title)
  const field = wangLei.page.getByLabel(wangLei.say(m.dock_serial), { exact: true })
  assert.equal(await field.inputValue(), serials.declared)
})
