import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { openAwake } from './support/awake.ts'
import { fine } from './support/both-lights.ts'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { outOfTerm } from './support/units.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('a unit beyond its year is covered by the bulletin that names its number, until it is withdrawn', async () => {
  const serial = await outOfTerm(desk)
  const anna = await colleague(desk, 'administrator', 'en')
  const { page } = anna
  await openAwake(page, '/desk/recalls')
  await anna.reads(m.recall_none)
  await anna.presses(m.recall_publish)
  await anna.reads(m.recall_needs_number)
  await anna.types(m.recall_number, 'SB-2026-07')
  await page.locator('[name=model]').selectOption({ value: desk.world.models.encoder.number })
  await page.locator('[name=ranges]').fill(`${serial} – ${serial.slice(0, -2)}`)
  await anna.types(m.recall_title_en, 'HDMI output 2 fails')
  await anna.types(m.recall_title_zh, 'HDMI输出2失效')
  await anna.types(m.recall_announced, '2026-11-01')
  await anna.presses(m.recall_publish)
  await anna.reads(m.recall_bad_ranges)
  await fine(page)
  await page
    .locator('[name=ranges]')
    .fill(`${serial.slice(0, -4)}0000 – ${serial.slice(0, -4)}9999`)
  await anna.presses(m.recall_publish)
  await page.getByText('HDMI output 2 fails').waitFor()
  await fine(page)

  const agent = await colleague(desk, 'agent', 'en')
  await agent.goesTo(`/desk/devices/${serial}`)
  await agent.reads(/Under warranty/)
  await anna.presses(anna.say((_, o) => m.recall_withdraw_says({ number: 'SB-2026-07' }, o)))
  await page.getByText(anna.say(m.proof_withdrawn), { exact: true }).waitFor()
  await agent.goesTo(`/desk/devices/${serial}`)
  await agent.reads(/Not under warranty/)
})

test('the clerk completes what the register holds of a unit, and records the label that we changed', async () => {
  const { serial } = await desk.world.device({ shippedOn: '2026-10-01', soldOn: '2026-10-05' })
  const clerk = await colleague(desk, 'logistics', 'en')
  const { page } = clerk
  await openAwake(page, `/desk/devices/${serial}`)
  await page.getByText(clerk.say(m.unit_correct), { exact: true }).click()
  await page.locator('form#register [name=handedOverOn]').fill('2026-09-01')
  await clerk.presses(m.unit_correct_save)
  await clerk.reads(/can’t reach its buyer before it was shipped/)
  await page.locator('form#register [name=handedOverOn]').fill('2026-10-08')
  await page.locator('form#register [name="components[0].serial"]').fill('pw-8812 3')
  await clerk.presses(m.unit_correct_save)
  await page.getByText('PW88123').waitFor()
  await page.locator('summary', { hasText: clerk.say(m.relabel_add) }).click()
  await page.locator('form#relabel [name=relabelledOn]').fill('2026-11-10')
  await page.locator('form#relabel [name=formerSerial]').fill('LE4K19079005')
  await clerk.presses(m.relabel_add, page.locator('form#relabel'))
  await page.getByText(clerk.say(m.unit_was_relabelled), { exact: true }).waitFor()
  await page.getByText(clerk.say(m.unit_was_delivered), { exact: true }).first().waitFor()
  await fine(page)
  // The label before leads to the unit.
  await page.goto('/desk/devices/LE4K19079005')
  await page.getByText('PW88123').waitFor()
})
