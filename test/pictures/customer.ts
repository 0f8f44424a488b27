import type { BrowserContextOptions } from '@playwright/test'
import type { Stage } from '#cases/stages.ts'
import { photo } from '../attachments/uploads.ts'
import { openDesk } from '../journeys/support/desk.ts'
import { aPhone, caseIn, linkIn, type Phone } from '../journeys/support/phone.ts'
import { bars, photoOf } from '../scanning/labels.ts'

/**
 * How far a customer has come: in the middle of reporting a unit, one whose model has to be
 * asked, or past it; with the number read from a photo of its label, or one of two; told of its warranty; or their case's stage, with the code typed or with the link alone.
 */
export type CustomerAt =
  | { report: 'under way' | 'model asked' | 'sent' }
  | { label: 'read' | 'two numbers' }
  | { warranty: 'covered' | 'nothing' }
  | { stage: Stage; linkAlone?: boolean }

type Seen = { path: string; state: NonNullable<BrowserContextOptions['storageState']> }

async function reports(phone: Phone, how: 'under way' | 'model asked' | 'sent', serial: string) {
  await phone.page.goto('/report')
  await phone.type('Serial number (SN)', how === 'model asked' ? 'QX 7710-22' : serial)
  await phone.press('Continue')
  if (how === 'model asked') return
  await phone.follow('Continue')
  await phone.type('The fault in your words', 'No picture on HDMI output 2 since Monday.')
  const [mimeType, buffer] = ['image/jpeg', await photo()]
  await phone.page
    .getByLabel('Photos of the fault')
    .setInputFiles(['one.jpg', 'two.jpg'].map((name) => ({ name, mimeType, buffer })))
  await phone.press('Continue')
  await phone.type('Name', 'Marta Nowak')
  await phone.type('E-mail', 'marta.nowak@example.com')
  await phone.press('Continue')
  await phone.type('Street and number', 'ul. Długa 14/3')
  await phone.type('City', 'Kraków')
  await phone.press('Continue')
  if (how === 'sent') await phone.press('Report the fault')
}

/** The label of a unit, photographed in place of typing. */
async function photographs(phone: Phone, serial: string, read: 'read' | 'two numbers') {
  const codes = [bars(serial), ...(read === 'two numbers' ? [bars('VS8A1234567')] : [])]
  const buffer = await photoOf(codes)
  await phone.page.goto('/report')
  await phone.page
    .getByLabel('Or a photo of the label')
    .setInputFiles({ name: 'label.jpg', mimeType: 'image/jpeg', buffer })
  await phone.press('Continue')
}

async function asksOf(phone: Phone, serial: string) {
  await phone.page.goto('/warranty')
  await phone.type('Serial number (SN)', serial)
  await phone.press('Check')
}

/** A desk with customers who have come so far; each is made once. */
export async function deskWithCustomers() {
  const desk = await openDesk()
  const known = new Map<string, Promise<Seen>>()
  const make = async (at: CustomerAt): Promise<Seen> => {
    if ('stage' in at) {
      const held = await (at.linkAlone ? linkIn : caseIn)(desk, at.stage)
      return { path: held.path, state: await held.page.context().storageState() }
    }
    const phone = await aPhone(desk)
    const { serial } = await desk.world.device()
    if ('report' in at) await reports(phone, at.report, serial)
    else if ('label' in at) await photographs(phone, serial, at.label)
    else await asksOf(phone, at.warranty === 'covered' ? serial : 'QX 7710-22')
    return { path: '', state: await phone.page.context().storageState() }
  }
  return {
    url: desk.url,
    /** Below which address this customer's pages lie, and the browser's memory that opens them. */
    seenBy(at: CustomerAt): Promise<Seen> {
      const key = JSON.stringify(at)
      const seen = known.get(key) ?? make(at)
      known.set(key, seen)
      return seen
    },
    close: () => desk.close(),
  }
}
