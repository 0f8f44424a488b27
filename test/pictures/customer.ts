import type { BrowserContextOptions } from '@playwright/test'
import type { Stage } from '#cases/stages.ts'
import { changeSettings } from '#organizations/actions.ts'
import { fewestCases } from '#quotations/usual-cost.ts'
import { photo, pieces } from '../attachments/uploads.ts'
import { type Desk, openDesk } from '../journeys/support/desk.ts'
import {
  aPhone,
  caseIn,
  linkIn,
  mailOf,
  opensMailbox,
  opensWithCode,
  type Phone,
} from '../journeys/support/phone.ts'
import { bars, photoOf } from '../scanning/labels.ts'
import { aCaseIn, liWei, reported } from '../support/cases.ts'

/**
 * How far a customer has come: in the middle of reporting a unit, one whose model has to be
 * asked or that is with us already, or past it; told of its warranty, or where it is; before
 * their mailbox, in it, or with an offer of a unit in it; with the number read from a photo of its
 * label, or one of two; or their case's stage, with the code typed or with the link alone; or
 * their price expired: last of all, since the days that pass end the others' sessions.
 */
export type CustomerAt =
  | { report: 'under way' | 'model asked' | 'sent' | 'with us' }
  | { warranty: 'covered' | 'to pay' | 'nothing' }
  | { status: 'told' | 'nothing' }
  | { mailbox: 'code sent' | 'open' | 'offered' }
  | { label: 'read' | 'two numbers' }
  | { stage: Stage; linkAlone?: boolean }
  | { price: 'expired' }

type Seen = { path: string; state: NonNullable<BrowserContextOptions['storageState']> }

async function reports(
  phone: Phone,
  how: 'under way' | 'model asked' | 'sent' | 'with us',
  serial: string,
) {
  await phone.page.goto('/report')
  await phone.type('Serial number (SN)', how === 'model asked' ? 'QX 7710-22' : serial)
  await phone.press('Continue')
  if (how === 'model asked' || how === 'with us') return
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

/** Without the link: by the serial number of a unit on the bench and the telephone's last digits. */
async function asksWhere(desk: Desk, phone: Phone, how: 'told' | 'nothing') {
  const { world } = desk
  await setsFee(desk)
  const { serials } = await (await aCaseIn(world, 'inspecting')).file()
  await phone.page.goto('/status')
  await phone.type('Serial number (SN)', serials.declared)
  await phone.type('Last four digits', how === 'told' ? liWei.phone.slice(-4) : '0000')
  await phone.press('See where it is')
}

/** Marta has two units of which she hands one on, one that she has told of, and a repair. */
async function holds(desk: Desk, phone: Phone, how: 'code sent' | 'open' | 'offered') {
  const { world, app } = desk
  const mail = 'marta.nowak@example.com'
  await opensMailbox(desk, phone, mail, how !== 'code sent')
  if (how === 'code sent') return ''
  const owner = await world.customer('martaNowak')
  const [kept, handed] = [await world.device({ owner }), await world.device({ owner })]
  const organizationId = world.organization.id
  const mailbox = { organizationId, id: kept.id, mail, language: 'en' as const }
  await app.owners.handOn(mailbox, { serial: handed.serial, mail: 'jonas@example.com' })
  if (how === 'offered')
    return /\/mine\/take\/[\w-]+/.exec(await mailOf(desk, 'handover_offered'))?.[0] ?? ''
  const { serial } = await world.device()
  const told = { serial, purchasedOn: '2026-10-30', name: 'Marta Nowak' }
  await app.owners.tellPurchase(mailbox, told, {
    ...{ ip: '192.0.2.1', file: pieces(await photo()) },
  })
  const customer = { name: 'Marta Nowak', mail, language: 'en' as const }
  await reported(world, { customer })
  return ''
}

const setsFee = ({ world }: Desk) =>
  changeSettings(world.deps, world.as.anna, { inspectionFee: { amount: '80.00', currency: 'CNY' } })

/** So many repairs of the model were quoted that their usual cost is told. */
async function quoted(desk: Desk): Promise<void> {
  const { world } = desk
  await setsFee(desk)
  for (let at = 0; at < fewestCases; at++) await aCaseIn(world, 'quoted')
}

const past = { madeOn: '2024-01-05', shippedOn: '2024-02-01', soldOn: '2024-02-05' }

/** A desk with customers who have come so far; each is made once. */
export async function deskWithCustomers() {
  const desk = await openDesk()
  const known = new Map<string, Promise<Seen>>()
  const make = async (at: CustomerAt): Promise<Seen> => {
    if ('stage' in at) {
      const held = await (at.linkAlone ? linkIn : caseIn)(desk, at.stage)
      return { path: held.path, state: await held.page.context().storageState() }
    }
    if ('price' in at) {
      const held = await linkIn(desk, 'quoted')
      desk.clock.forward({ days: 15 })
      await opensWithCode(desk, held)
      return { path: held.path, state: await held.page.context().storageState() }
    }
    const phone = await aPhone(desk)
    if ('mailbox' in at) {
      const path = await holds(desk, phone, at.mailbox)
      return { path, state: await phone.page.context().storageState() }
    }
    if ('status' in at) {
      await asksWhere(desk, phone, at.status)
      return { path: '', state: await phone.page.context().storageState() }
    }
    const isToPay = 'warranty' in at && at.warranty === 'to pay'
    if (isToPay) await quoted(desk)
    const { serial } = await desk.world.device(isToPay ? past : {})
    if ('report' in at && at.report === 'with us') await reported(desk.world, { serial })
    if ('report' in at) await reports(phone, at.report, serial)
    else if ('label' in at) await photographs(phone, serial, at.label)
    else await asksOf(phone, at.warranty === 'nothing' ? 'QX 7710-22' : serial)
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
