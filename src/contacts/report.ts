import { z } from 'zod'
import { systemViewer, type Viewer } from '#access/viewer.ts'
import { takeIntoCase } from '#attachments/effects.ts'
import { countFree } from '#attachments/store.ts'
import type { CommandAnswer } from '#cases/answer.ts'
import { type Contact, writeContact } from '#cases/effects.ts'
import { nextCaseNumber } from '#cases/numbers.ts'
import { keptFor, open } from '#cases/record.ts'
import { openCaseOf, readCase } from '#cases/store.ts'
import { freeText, textOf } from '#cases/text.ts'
import { requirePossible, waysToTell } from '#cases/told-by.ts'
import { sightOf } from '#cases/visible.ts'
import { wordOf, wordSchema } from '#cases/word.ts'
import { customerKnown, registerCustomer } from '#customers/actions.ts'
import { deviceNamed } from '#devices/named.ts'
import { addressSchema } from '#kernel/address.ts'
import { dayIn } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { languages } from '#kernel/language.ts'
import { invalid, isRefusal } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Deps } from '#platform/deps.ts'
import { joinOpenCase } from './join.ts'
import { personFields, phoneOf } from './person.ts'

export const reportBody = z.strictObject({
  serial: z.string().trim().min(1).max(60),
  /** The model's number, needed when neither the register nor the serial pattern tells it. */
  model: z.string().trim().min(1).max(60).optional(),
  fault: freeText,
  /** Whoever reports is this customer on file; `customer` says how to reach them this time. */
  customerId: z.uuid().optional(),
  customer: z.strictObject({
    ...personFields,
    address: addressSchema.nullable().optional(),
    language: z.enum(languages),
    kind: z.enum(['consumer', 'business']).default('consumer'),
    /** How they want to be told about this case; left out: by mail where there is one. */
    toldBy: z.enum(waysToTell).optional(),
  }),
  /** Ids of attachments: photos of the fault. */
  evidence: z.array(z.uuid()).max(20).default([]),
  channel: z.enum(['phone', 'web', 'dealer', 'api']).default('api'),
  word: wordSchema.optional(),
})
export type Report = z.input<typeof reportBody>

/** Of a case that is another's: only that the report reached it. */
export type ReportAnswer = (CommandAnswer & { joined: boolean }) | { joined: true }
export type Reported = Omit<Report, 'channel'> & { channel?: Report['channel'] | 'dock' }

/**
 * Somebody contacted us: a case begins. A device has at most one open case, so that a second
 * report joins it as what the customer said (law 7).
 * @throws Refusal invalid `serial.*`, `device.model_needed`, `phone.*`, `told_by.*`; missing `customer`
 *   for a customer whom the viewer does not see; invalid `attachment.unknown` at `/evidence`
 * @param addedBy who uploaded the evidence; left out: the viewer
 */
export async function report(
  deps: Deps,
  viewer: Viewer,
  key: string | undefined,
  body: Report,
  addedBy: string = viewer.id,
): Promise<ReportAnswer> {
  const kept = await keptFor(deps, viewer, 'report', { key, body })
  if (kept) return await told(deps, viewer, kept)
  const organization = await readOrganization(deps, viewer)
  try {
    const number = await nextCaseNumber(deps, viewer.organizationId)
    const answer = await deps.db
      .transaction()
      .execute((db) => begin({ ...deps, db }, viewer, organization, { number, key, body, addedBy }))
    return { ...answer, joined: false }
  } catch (error) {
    if (!isRefusal(error) || error.rule !== 'case.other_open') throw error
    // The same request a moment ago may be what opened it.
    const meanwhile = await keptFor(deps, viewer, 'report', { key, body })
    return await told(deps, viewer, meanwhile ?? (await join(deps, viewer, { key, body, addedBy })))
  }
}

/** What whoever reported may learn: of a case that they may not see, nothing. */
async function told(deps: Deps, viewer: Viewer, answer: CommandAnswer): Promise<ReportAnswer> {
  if (answer.version === 1) return { ...answer, joined: false }
  const { number } = answer
  const seen = await readCase(deps.db, sightOf(viewer), { number }, null, {})
  return seen ? { ...answer, joined: true } : { joined: true }
}

type Asked = { key: string | undefined; body: Report; addedBy: string }

async function begin(
  deps: Deps,
  viewer: Viewer,
  organization: Organization,
  { number, key, body, addedBy }: Asked & { number: string },
): Promise<CommandAnswer> {
  const now = deps.clock()
  const evidence = [...new Set(body.evidence ?? [])]
  if ((await countFree(deps.db, viewer.organizationId, evidence, addedBy)) < evidence.length)
    throw invalid('attachment.unknown', '/evidence')
  const device = await deviceNamed(deps, viewer, { serial: body.serial, model: body.model })
  const customer = body.customerId
    ? (await customerKnown(deps, viewer, body.customerId)).id
    : await reporterOf(deps, viewer, body.customer)
  const contact = contactOf(body.customer, organization.country)
  const id = newId(now)
  const fault = textOf('fault', body.fault, now)
  const word = body.word ? wordOf(viewer, body.word, now) : { data: {}, effects: [] }
  const birth = {
    ...newCase(viewer, now, organization.timeZone),
    id,
    number,
    deviceId: device.id,
    customerId: customer,
    addressKnown: contact.address !== null,
    language: body.customer.language,
    faultTextId: fault.id ?? id,
    declaredSerial: device.serial,
    openedVia: body.channel ?? 'api',
  }
  return await open(deps, viewer, 'report', { key, body }, birth, {
    data: {
      deviceId: device.id,
      customerId: customer,
      faultTextId: birth.faultTextId,
      ...(evidence.length > 0 ? { evidence } : {}),
      ...word.data,
    },
    effects: [
      ...fault.effects,
      ...word.effects,
      writeContact(1, contact, now),
      ...(evidence.length > 0 ? [takeIntoCase(evidence, addedBy)] : []),
    ],
  })
}

/** A case before anything is known of it but when it began and for whom. */
export const newCase = (viewer: Viewer, now: Date, timeZone: string) => ({
  organizationId: viewer.organizationId,
  stage: 'reported' as const,
  openedAt: now,
  reportedOn: dayIn(timeZone, now),
  dealerId: viewer.dealerId,
  depotId: null,
  sendTo: null,
  contactVersion: 1,
  receivedSerial: null,
  receivedAt: null,
  declared: [],
  otherContentsTextId: null,
  checked: [],
  wordBy: null,
  holdReason: null,
  holdSince: null,
  holdUntil: null,
  outcome: null,
  replacementDeviceId: null,
  clearance: null,
  disposition: null,
  feeMinor: null,
  feeSettled: true,
  deliveredAt: null,
  closedAt: null,
  judged: false,
  appealed: false,
})

/** @throws Refusal invalid `phone.*`, `told_by.*` */
export function contactOf(customer: Report['customer'], country: string): Contact {
  const contact = {
    name: customer.name,
    phone: phoneOf(customer.phone, country, '/customer/phone'),
    mail: customer.mail ?? null,
    address: customer.address ?? null,
    toldBy: customer.toldBy ?? null,
  }
  if (contact.toldBy !== null) requirePossible(contact.toldBy, contact, '/customer')
  return contact
}

/** A person who reports becomes a customer, whoever typed it: so the desk itself registers them. */
export async function reporterOf(
  deps: Deps,
  viewer: Viewer,
  { name, phone, mail, address, language, kind }: Report['customer'],
): Promise<string> {
  const desk = { ...systemViewer(viewer.organizationId), id: viewer.id, dealerId: viewer.dealerId }
  const customer = await registerCustomer(deps, desk, {
    name,
    phone: phone ?? null,
    mail: mail ?? null,
    address: address ?? null,
    language,
    kind: kind ?? 'consumer',
  })
  return customer.id
}

/** The second report of a device says something about the case that is open. */
async function join(
  deps: Deps,
  viewer: Viewer,
  { key, body, addedBy }: Asked,
): Promise<CommandAnswer> {
  const device = await deviceNamed(deps, viewer, { serial: body.serial, model: body.model })
  const number = (await openCaseOf(deps.db, viewer.organizationId, device.id)) ?? ''
  const said = { text: body.fault, from: senderIn(body), evidence: body.evidence ?? [], addedBy }
  return await joinOpenCase(deps, viewer, { number, key, body, joins: 'report' }, said)
}

/** Whom to call: the case's own contact is somebody else. */
const senderIn = ({ customer }: Report): string =>
  [customer.name, customer.phone, customer.mail].filter(Boolean).join(' · ')
