import assert from 'node:assert/strict'
import type { Language } from '#kernel/language.ts'
import * as m from '../../../web/messages/compiled/messages.js'
import type { Desk } from './desk.ts'
import { newestMail } from './mail.ts'
import { type Person, personAt, type Words } from './person.ts'

/** The phone of somebody at home. */
const phone = { width: 390, height: 844 }

export const marta = {
  language: 'en',
  name: 'Marta Nowak',
  mail: 'marta.nowak@example.com',
  address: {
    country: 'PL',
    street: 'ul. Długa 14/3',
    city: 'Kraków',
    postalCode: '31-147',
  },
} as const
export const liWei = {
  language: 'zh-CN',
  name: '李薇',
  mail: 'li.wei@example.com',
  address: {
    country: 'CN',
    street: '建国路88号3号楼1201室',
    city: '北京市',
    postalCode: '100022',
  },
} as const
export type Somebody = typeof marta | typeof liWei

/** A customer who has told of a fault: at the browser, with the number and the link of the case. */
export type Customer = Person & { number: string; link: string; desk: Desk }

export async function customerAt(desk: Desk, language: Language): Promise<Person> {
  return personAt(desk, await desk.page({ locale: language, viewport: phone }), language)
}

/** From the start page through all questions to the number of the case. */
export async function reports(
  desk: Desk,
  somebody: Somebody,
  unit: { serial: string; fault: string },
): Promise<Customer> {
  const person = await customerAt(desk, somebody.language)
  const { page, sees, follows, presses, types } = person
  await person.goesTo('/')
  await sees(m.home_title)
  await follows(new RegExp(person.say(m.home_report)))
  await sees(m.tell_serial_title)
  await types(m.tell_serial, unit.serial)
  await presses(m.tell_continue)
  await sees(m.tell_cover_title)
  await follows(m.tell_continue)
  await sees(m.tell_fault_title)
  await types(m.tell_fault, unit.fault)
  await presses(m.tell_continue)
  await sees(m.tell_you_title)
  await types(m.tell_name, somebody.name)
  await types(m.tell_mail, somebody.mail)
  await presses(m.tell_continue)
  await sees(m.tell_address_title)
  await typesAddress(person, somebody.address, ownPostalCode)
  await presses(m.tell_continue)
  await sees(m.tell_check_title)
  await presses(m.tell_send)
  await sees(m.tell_done_title)
  const link = await page
    .getByRole('link', { name: person.say(m.home_follow) })
    .getAttribute('href')
  const said = (await page.locator('main').textContent()) ?? ''
  const number = /[0-9A-Z]{3}\s?[0-9A-Z]{3}-[0-9A-Z]/.exec(said)?.[0] ?? ''
  assert.ok(link && number, said)
  await desk.settle()
  return { ...person, number: number.replace(/\s/, ''), link, desk }
}

/** Where somebody is asked for their own address, it says that this may stay empty. */
const ownPostalCode: Words = (_, options) =>
  m.optional_field({ name: m.address_field_postal_code({}, options) }, options)

/** Street, town, code and country, in a form that asks for an address. */
export async function typesAddress(
  { page, types, say }: Person,
  address: Somebody['address'],
  postalCode: Words = m.address_field_postal_code,
): Promise<void> {
  await types(m.address_field_street, address.street)
  await types(m.address_field_city, address.city)
  await types(postalCode, address.postalCode)
  await page.getByLabel(say(m.address_field_country)).selectOption(address.country)
}

/** Opens the link; the first time, with the code that stands in the mail. */
export async function opens(customer: Customer): Promise<void> {
  const { page, desk, sees, follows, presses, types } = customer
  await customer.goesTo(customer.link)
  await sees(/./)
  const closed = page.getByRole('link', { name: customer.say(m.reach_code_title) })
  if ((await closed.count()) === 0) return
  await follows(m.reach_code_title)
  await sees(m.reach_code_title)
  await presses(m.reach_code_send)
  await sees(m.reach_code_type_title)
  await desk.settle()
  const code = /(?<!\d)\d{6}(?!\d)/.exec(await newestMail(desk))?.[0]
  assert.ok(code, 'the mail holds six digits')
  await types(m.reach_code, code)
  await presses(m.reach_code_open)
  await page.getByRole('button', { name: customer.say(m.your_leave) }).waitFor()
  await sees(/./)
}

/** Reads the notices, says what is in the box, and tells the courier number. */
export async function sends(customer: Customer, tracking: string): Promise<void> {
  const { sees, follows, presses } = customer
  await opens(customer)
  await follows(m.your_act_send)
  await sees(m.your_send_title)
  await follows(new RegExp(customer.say(m.your_prepare_notices)))
  await sees(m.your_notices_title)
  await presses(m.your_notices_agree)
  await customer.reads(m.your_did_acknowledge)
  await follows(new RegExp(customer.say(m.your_prepare_contents)))
  await sees(m.your_contents_title)
  await presses(m.your_contents_save)
  await customer.reads(m.your_did_declare)
  await tellsTheCourier(customer, tracking)
}

export async function tellsTheCourier(customer: Customer, tracking: string): Promise<void> {
  await opens(customer)
  await customer.follows(m.your_act_send)
  await customer.sees(m.your_send_title)
  await customer.types(m.your_tracking, tracking)
  await customer.types(m.your_courier, 'SF Express')
  await customer.presses(m.your_courier_tell)
  await customer.reads(m.your_did_ship_in)
  await customer.desk.settle()
}

/** It came in good condition. */
export async function confirms(customer: Customer): Promise<void> {
  const { sees, follows, presses } = customer
  await opens(customer)
  await follows(m.your_act_confirm)
  await sees(m.your_arrived_title)
  await presses(m.your_act_confirm)
  await customer.reads(m.your_did_confirm)
  await customer.desk.settle()
}

/** Opens the quotation and answers it. */
export async function readsTheQuotation(customer: Customer, total: string): Promise<void> {
  const { sees, follows } = customer
  await opens(customer)
  await follows(m.your_act_quotation)
  await sees(new RegExp(total.replace('.', '\\.')))
}

export async function accepts(customer: Customer, total: string): Promise<void> {
  await readsTheQuotation(customer, total)
  await customer.presses(new RegExp(total.replace('.', '\\.')))
  await customer.sees(m.your_pay_title)
  await customer.reads(m.your_did_accept)
  await customer.desk.settle()
}

export async function declines(customer: Customer, total: string): Promise<void> {
  await readsTheQuotation(customer, total)
  await customer.follows(m.your_quotation_decline)
  await customer.sees(m.your_decline_title)
  await customer.presses(m.your_decline)
  await customer.reads(m.your_did_decline)
  await customer.desk.settle()
}

/** Says what came of the parcel, with a photo of it. */
export async function complains(customer: Customer, text: string, photo: Buffer): Promise<void> {
  await opens(customer)
  await customer.follows(m.your_act_dispute)
  await customer.sees(m.your_wrong_title)
  await customer.chooses(m.your_wrong_damaged)
  await customer.types(m.your_wrong_text, text)
  await customer.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'box.jpg', mimeType: 'image/jpeg', buffer: photo })
  await customer.presses(m.your_wrong_send)
  await customer.reads(m.your_did_dispute)
  await customer.desk.settle()
}

/** Calls the repair off. */
export async function cancels(customer: Customer): Promise<void> {
  await opens(customer)
  await customer.follows(m.your_act_cancel)
  await customer.sees(m.your_cancel_title)
  await customer.chooses(m.your_cancel_changed_mind)
  await customer.presses(m.your_cancel_send)
  await customer.reads(m.your_did_cancel)
  await customer.desk.settle()
}

/** Whoever never reported it themselves gets the link by mail. */
export async function withTheLinkInTheMail(
  desk: Desk,
  language: Language,
  number: string,
): Promise<Customer> {
  const link = /https?:\/\/\S+\/follow\/\S+/.exec(await newestMail(desk))?.[0]
  assert.ok(link, 'the mail holds the link')
  return { ...(await customerAt(desk, language)), desk, number, link }
}

/** What is written over the case when it is opened anew. */
export async function finds(customer: Customer, ...texts: Words[]): Promise<void> {
  await opens(customer)
  for (const text of texts) await customer.reads(text)
}
