import * as m from '../../../web/messages/compiled/messages.js'
import { colleague } from './colleague.ts'
import type { Desk } from './desk.ts'

/** The words of the mail that the desk wrote last, read on the Mail page by the agent. */
export async function newestMail(desk: Desk): Promise<string> {
  const agent = await colleague(desk, 'agent', 'en')
  await agent.goesTo('/desk/mail')
  await agent.sees(m.mail_title)
  await agent.page.locator('main ul li a').first().click()
  const text = agent.page.getByRole('article', { name: agent.say(m.mail_text) })
  await text.waitFor()
  return (await text.textContent()) ?? ''
}
