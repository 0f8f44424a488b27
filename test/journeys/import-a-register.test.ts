import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Page } from '@playwright/test'
import { writeXlsx } from 'hucre/xlsx'
import { textIn } from '#kernel/language.ts'
import { openAwake } from './support/awake.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const csv = (name: string, text: string | Buffer) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(text),
})
const count = async (page: Page, label: string) =>
  await page.locator('dl div').filter({ hasText: label }).locator('dd').textContent()

test('a register comes in with bad rows, the good ones are imported, the bad ones mended', async () => {
  const { north } = desk.world.dealers
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await page.getByRole('button', { name: /安娜/ }).click()
  await page.getByRole('menuitem', { name: 'Registers from files' }).click()
  await page.getByText('No import yet').waitFor()
  await fine(page)

  // Nothing chosen yet: said beside both fields.
  await page.getByRole('button', { name: 'Look at its columns' }).click()
  await page.getByText('Please fill this in.').first().waitFor()
  await fine(page)
  await page.getByLabel('Where it comes from').fill('ERP')
  const text = [
    'Unit,Ship date,Dealer,Remark',
    `LE4K24078001,05.03.2026,${north.name.en},`,
    'LE4K24078002,06.03.2026,,"two boxes, one pallet"',
    'LE4K2407800,06.03.2026,,',
    'LE4K24078004,31.02.2026,,',
    'LE4K24078005,06.03.2026,Nobody & Sons,',
  ].join('\r\n')
  await page.locator('input[type=file]').setInputFiles(csv('units-2026-03.csv', text))
  await page.getByRole('button', { name: 'Look at its columns' }).click()

  // “Unit” means nothing to anybody: the column of the serial number must be chosen.
  await page.getByRole('heading', { name: 'What the columns mean' }).waitFor()
  await fine(page)
  await page.getByRole('button', { name: 'Check each row' }).click()
  await page.getByText('Please fill this in.').first().waitFor()
  await page.getByLabel('Serial number').selectOption({ label: 'Unit (LE4K24078001)' })
  await page.getByLabel('Shipped on').selectOption({ label: 'Ship date (05.03.2026)' })
  await page.getByLabel('Sold by').selectOption({ value: 'Dealer' })
  await page.getByLabel('Days such as').selectOption({ label: 'the day comes first' })
  await page.getByRole('button', { name: 'Check each row' }).click()
  await page.getByText('Nothing is registered yet').waitFor()
  await fine(page)
  await desk.settle()

  await page.getByRole('heading', { name: 'What the check found' }).waitFor()
  assert.equal(await count(page, 'New units'), '2')
  assert.equal(await count(page, 'Bad rows'), '3')
  await page.getByText('“31.02.2026” is no day').waitFor()
  await page.getByText('No dealer is called “Nobody & Sons”').waitFor()
  await fine(page)
  await page.getByRole('button', { name: 'Import 2 units' }).click()
  await page.getByText('The good rows are being registered').waitFor()
  await desk.settle()
  await page.getByRole('heading', { name: 'What was imported' }).waitFor()

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the bad rows' }).click()
  const download = await downloading
  assert.match(download.suggestedFilename(), /^units-2026-03-.{4}\.csv$/)
  const bad = await readFile(await download.path(), 'utf8')
  const mended = bad
    .replace('LE4K2407800,', 'LE4K24078003,')
    .replace('31.02.2026', '28.02.2026')
    .replace('Nobody & Sons', textIn(north.name, 'zh-CN'))

  // The columns are known by the source: looked at, checked, imported.
  await page.getByRole('link', { name: 'Bring the mended file' }).click()
  assert.equal(await page.getByLabel('Where it comes from').inputValue(), 'ERP')
  await page.locator('input[type=file]').setInputFiles(csv('mended.csv', mended))
  await page.getByRole('button', { name: 'Look at its columns' }).click()
  await page.getByRole('button', { name: 'Check each row' }).click()
  await page.getByText('Nothing is registered yet').waitFor()
  await desk.settle()
  await page.getByRole('button', { name: 'Import 3 units' }).click()
  await page.getByText('The good rows are being registered').waitFor()
  await desk.settle()
  await page.getByRole('heading', { name: 'What was imported' }).waitFor()
  assert.equal(await count(page, 'Bad rows'), '0')
  await fine(page)

  await page.goto('/desk/find?q=LE4K2407800')
  await page.getByText('8005').first().waitFor()
  await page.goto('/desk/imports')
  await page.getByRole('cell', { name: 'imported' }).nth(1).waitFor()
  await fine(page)
})

test('a workbook of a Chinese plant is read by its own headings; again, it changes nothing', async () => {
  const day = new Date('2026-03-05T00:00:00Z')
  const workbook = await writeXlsx({
    sheets: [
      {
        name: '发货',
        rows: [
          ['机身号', '型号', '发货日期'],
          ['LE4K24078101', null, day],
          ['LE4K24078102', null, day],
        ],
      },
    ],
  })
  const page = await desk.signInAs(await desk.page({ locale: 'zh-CN' }), 'administrator')
  for (const nth of [1, 2]) {
    await openAwake(page, '/desk/imports')
    await page.getByLabel('文件来源').fill('二厂')
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '发货.xlsx', mimeType, buffer: Buffer.from(workbook) })
    await page.getByRole('button', { name: '查看各列' }).click()
    if (nth === 2) await page.getByText('内容完全相同的文件已导入过').waitFor()
    await page.getByRole('button', { name: '逐行核对' }).click()
    await page.getByText('正在逐行核对').waitFor()
    await desk.settle()
    if (nth === 2) continue
    await page.getByRole('button', { name: '导入 2 台设备' }).click()
    await page.getByText('正在登记没有问题的行').waitFor()
    await desk.settle()
    await page.getByRole('heading', { name: '导入结果' }).waitFor()
  }
  await page.getByText('文件中的设备信息均已登记，无需导入。').waitFor()
  assert.equal(await count(page, '已知且一致'), '2')
  await fine(page)
})

test('what is no register says so beside its field, and colleagues find no such page', async () => {
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/imports')
  await page.getByLabel('Where it comes from').fill('ERP')
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  await page.locator('input[type=file]').setInputFiles(csv('units.xls', old))
  await page.getByRole('button', { name: 'Look at its columns' }).click()
  await page.getByText('workbook of the old Excel format').first().waitFor()
  assert.equal(await page.getByLabel('Where it comes from').inputValue(), 'ERP')
  await fine(page)

  const agent = await desk.signInAs(await desk.page(), 'agent')
  const answer = await agent.goto('/desk/imports')
  assert.equal(answer?.status(), 403)
})
