import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@playwright/test'
import type { Mail } from '#notices/mail.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

/** The newest letter with a link, as an administrator reads it; nobody waits for it to be sent. */
async function linkIn(template: Mail['template'], to: string): Promise<string> {
  const { anna } = desk.world.as
  for (let tries = 0; tries < 100; tries++) {
    const mails = await desk.app.mails.listMails(anna)
    const letter = mails.find((mail) => mail.template === template && mail.to === to)
    if (letter) {
      const { text } = await desk.app.mails.readMail(anna, letter.id)
      return /\/password\/\S+/.exec(text ?? '')?.[0] ?? ''
    }
    await new Promise((done) => setTimeout(done, 20))
  }
  return ''
}

const signIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/sign-in')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.locator('main button').click()
}

test('whoever forgot their password chooses a new one behind a mailed link that counts once', async () => {
  const email = 'agent@desk.example'
  const page = await desk.page({ locale: 'zh-CN' })
  await page.goto('/sign-in')
  await page.getByRole('link', { name: '忘记密码？' }).click()
  await page.getByRole('heading', { name: '忘记密码？' }).waitFor()
  await fine(page)
  await page.locator('[name=email]').fill(email)
  await page.locator('main button').click()
  await page.getByRole('heading', { name: '请查看您的邮箱' }).waitFor()
  await fine(page)

  const path = await linkIn('password_reset', email)
  // A scanner that follows the link uses nothing up.
  for (let looks = 0; looks < 3; looks++) assert.equal((await page.request.get(path)).status(), 200)
  await page.goto(path)
  const { headers } = { headers: (await page.request.get(path)).headers() }
  assert.equal(headers['referrer-policy'], 'no-referrer')
  await fine(page)
  await page.locator('[name=password]').fill('雨后的工作台很亮堂呀')
  await page.locator('[name=again]').fill('雨后的工作台很亮堂')
  await page.locator('main button').click()
  await page.getByRole('link', { name: '与上面的密码不一致，请重新输入。' }).waitFor()
  await page.locator('[name=password]').fill('雨后的工作台很亮堂呀')
  await page.locator('[name=again]').fill('雨后的工作台很亮堂呀')
  await page.locator('main button').click()
  await page.getByText('新密码已保存').waitFor()
  await signIn(page, email, '雨后的工作台很亮堂呀')
  await page.waitForURL(/\/desk\/inbox$/)

  const second = await desk.page()
  await second.goto(path)
  await second.locator('[name=password]').fill('somebody else was here')
  await second.locator('[name=again]').fill('somebody else was here')
  await second.locator('main button').click()
  await second.getByRole('heading', { name: 'This link is no longer good' }).waitFor()
  await fine(second)
})

test('an address that nobody has is answered like any other', async () => {
  const page = await desk.page()
  const answerTo = async (email: string) => {
    await page.goto('/forgotten')
    await page.locator('[name=email]').fill(email)
    await page.locator('main button').click()
    await page.getByRole('heading', { name: 'Please look at your mail' }).waitFor()
    return page.locator('main').innerHTML()
  }
  assert.equal(await answerTo('nobody@desk.example'), await answerTo('finance@desk.example'))
  assert.equal(
    (await linkIn('password_reset', 'finance@desk.example')).startsWith('/password/'),
    true,
  )
})
