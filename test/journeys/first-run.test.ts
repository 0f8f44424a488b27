import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fine } from './support/both-lights.ts'
import { type EmptyDesk, openEmptyDesk } from './support/empty-desk.ts'

let desk: EmptyDesk
before(async () => {
  desk = await openEmptyDesk()
})
after(() => desk.close())

test('whoever has the printed code sets the desk up, once, and signs in', async () => {
  const page = await desk.page('zh-CN')
  for (const path of ['/', '/sign-in']) {
    await page.goto(path)
    await page.waitForURL(/\/first-run$/)
  }
  await fine(page)
  const fill = (name: string, text: string) => page.locator(`[name=${name}]`).fill(text)
  await fill('code', 'AAAA-BBBB-CCCC-DDDD')
  await fill('nameEn', 'Brightcut Video')
  await fill('nameZh', '明切视讯')
  await fill('hotline', '400 555 0142')
  await fill('administrator', '林月')
  await fill('email', 'lin.yue@brightcut.example')
  await fill('password', 'short')
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.getByRole('link', { name: /至少.*10/ }).waitFor()
  await fine(page)

  const password = 'a sentence that I remember'
  await fill('password', password)
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.locator('[name=code][aria-invalid=true]').waitFor()
  assert.equal(await page.locator('[name=nameZh]').inputValue(), '明切视讯')
  assert.equal(await desk.app.access.isFirstRun(), true)

  await fill('code', desk.app.access.firstRunCode().toLowerCase())
  await fill('password', password)
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByText('服务台已设置完成').waitFor()
  await fine(page)
  await fill('email', 'lin.yue@brightcut.example')
  await fill('password', password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/desk\/inbox$/)
  await page.goto('/desk/staff')
  await page.getByText('林月').first().waitFor()

  const late = await desk.page('en')
  await late.goto('/first-run')
  await late.waitForURL(/\/sign-in$/)
  await late.goto('/')
  await late.getByText('Brightcut Video').first().waitFor()
  const again = await late.request.post('/first-run', { form: { of: 'begin', code: 'x' } })
  assert.match(again.url(), /\/sign-in$/)
})

test('a desk that is set up cannot be begun again, even with its code', async () => {
  assert.equal(await desk.app.access.isFirstRun(), false)
  await assert.rejects(
    desk.app.organizations.beginDesk({
      code: desk.app.access.firstRunCode(),
      organization: {
        name: { en: 'Second', 'zh-CN': '第二家' },
        hotline: '400 555 0143',
        country: 'CN',
        timeZone: 'Asia/Shanghai',
        currency: 'CNY',
        languages: ['zh-CN', 'en'],
      },
      administrator: {
        name: '张三',
        email: 'z@b.example',
        language: 'en',
        password: 'long enough',
      },
    }),
    { rule: 'access.first_run_over' },
  )
})
