import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { generalPacking } from '#catalogue/packing.ts'
import * as m from '../../web/messages/compiled/messages.js'
import { openAwake } from './support/awake.ts'
import { looksRight } from './support/axe.ts'
import { fine } from './support/both-lights.ts'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { filled } from './support/person.ts'
import { caseIn } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('the administrator writes how a model is packed, and whoever sends one reads it', async () => {
  const anna = await colleague(desk, 'administrator', 'en')
  const { page } = anna
  await openAwake(page, '/desk/models')
  await anna.follows('Live encoder 4K')
  const seen = page.locator('figure')
  await seen.getByText(generalPacking[0]?.en ?? '').waitFor()
  await page.getByText(anna.say(m.model_packing_own), { exact: true }).click()
  await anna.types(m.model_lines_en, 'Lock the lens.\nTake a box of wood.')
  await anna.types(m.model_lines_zh, '请锁定镜头。')
  await anna.presses(m.maker_save)
  await page
    .getByText(anna.say(filled(m.model_lines_apart, { count: 2, missing: 1 })))
    .first()
    .waitFor()
  await fine(page)
  await anna.types(m.model_lines_zh, '请锁定镜头。\n请使用木箱。')
  await seen.getByText('Take a box of wood.').waitFor()
  await page.getByText('中文', { exact: true }).click()
  await seen.getByText('请使用木箱。').waitFor()
  await anna.presses(m.maker_save)
  await anna.reads(m.maker_saved)

  const marta = await caseIn(desk, 'authorized')
  await marta.page.goto(`${marta.path}/send`)
  await marta.read('Take a box of wood.')
  await marta.page.goto(`${marta.path}/send?lang=zh-CN`)
  await marta.read('请使用木箱。')

  const agent = await colleague(desk, 'agent', 'en')
  await agent.goesTo('/desk/models/LE-4K')
  await agent.page.getByText('Take a box of wood.').first().waitFor()
  assert.equal(await agent.page.locator('main form').count(), 0, 'who may not change it reads')
  await looksRight(agent.page)
})
