import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { colleague } from './support/colleague.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { caseIn, weightOf } from './support/phone.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('a customer takes their data along and asks to be erased, an administrator does it, the page says so', async () => {
  const held = await caseIn(desk, 'cancelled')
  const { page, walk, read, press, follow } = held
  await follow('Your data')
  await read('li.wei@example.com')
  await held.fine()
  assert.ok((await weightOf(page)) < 30 * 1024)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download everything' }).click(),
  ])
  assert.equal(download.suggestedFilename(), `your-data-${walk.number}.json`)
  await press('Ask us to erase it')
  await read('We have your request.')
  await read('You asked us to erase it')
  await press('Withdraw the request')
  await read('Your request is withdrawn. Nothing is erased.')
  await press('Ask us to erase it')

  const anna = await colleague(desk, 'administrator', 'en')
  await anna.goesTo('/desk/tasks')
  await anna.reads(m.task_erase_person)
  await anna.goesTo(`/desk/cases/${walk.number}`)
  await anna.follows(m.readers_link)
  await anna.sees(m.readers_title)
  await anna.reads('安娜')
  await anna.follows(m.readers_back)
  await anna.follows(m.people_erase)
  await anna.sees(m.erase_title)
  await anna.presses(m.erase_do)
  await anna.reads(m.done_erased)
  await anna.reads(m.people_erased)
  await anna.reads(m.event_erasure_done)

  await page.reload()
  await read('Everything that named you is erased')
  await follow('Back to the case')
  await read('Everything that named you is erased')
  assert.equal(await page.getByText('li.wei@example.com').count(), 0)
})
