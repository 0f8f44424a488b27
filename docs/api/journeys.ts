import { type Answer, type Client, Refused, type Seen } from './client.ts'

/** A desk as a partner's systems act on it: one client for each key. */
export type Desk = {
  agent: Client
  technician: Client
  logistics: Client
  finance: Client
  dealer: Client
  now(): Date
  /** What weeks do in life; in a test somebody moves the clock. */
  daysPass(days: number): Promise<void>
}

export type Money = { amount: string; currency: string }
/** What these journeys read of `GET /cases/{number}`; the description names everything. */
export type Case = Seen & {
  stage: string
  custody: string
  outcome: string | null
  serials: { declared: string; received: string | null }
  declared: { item: string; quantity: number }[]
  verdicts: { component: string; outcome: string; preliminary: boolean }[]
  work: { id: string; component: string; verdictOutcome: string | null }[]
  quotation: { number: number; version: number; state: string; gross: Money } | null
  money: { asked: Money; paid: Money; due: Money; surplus: Money }
  parcels: { from: string; to: string; tracking: string | null; ended: string | null }[]
  tasks: { id: string; kind: string; doneAt: string | null }[]
}

export const read = (client: Client, { number }: Seen) => client.get<Case>(`/cases/${number}`)

const customer = {
  name: 'Marta Nowak',
  phone: '+48 601 234 567',
  mail: 'marta.nowak@example.com',
  language: 'en',
  address: { country: 'PL', city: 'Kraków', street: 'ul. Długa 14/3', postalCode: '31-147' },
}
const host = [{ item: 'host', quantity: 1 }]

/** What the customer said, as the agent who heard it records it. */
const word = ({ now }: Desk, text: string) => ({
  word: { how: 'phone', at: now().toISOString(), text },
})
const today = ({ now }: Desk) => now().toISOString().slice(0, 10)

/** The four sides of a unit in one photo, taken at the bench. */
export type Photo = Blob

// ── Steps that several journeys share ────────────────────────────────────────────────────────

/** From the first call to the bench. */
export async function mailedIn(desk: Desk, serial: string): Promise<Answer> {
  const { agent, logistics, technician } = desk
  const fault = 'No picture on HDMI output 2'
  let seen = await agent.post<Answer>('/cases', { serial, fault, customer, channel: 'phone' })
  seen = await agent.command(seen, 'judge')
  seen = await agent.command(seen, 'authorize')
  const { terms } = await agent.get<{ terms: { version: number } }>('/policies/in-force')
  const heard = { policyVersion: terms.version, language: 'en', how: 'phone' }
  seen = await agent.command(seen, 'acknowledge', heard)
  seen = await agent.command(seen, 'declare', { contents: host })
  seen = await agent.command(seen, 'ship-in', { courier: 'DHL', tracking: 'JD01 4600 0043 1234' })
  const contents = [{ item: 'host', received: 1 }]
  seen = await logistics.command(seen, 'receive', { serial, contents })
  return await technician.command(seen, 'inspect')
}

/** From the workbench back to the customer's hands. */
export async function sentBack(desk: Desk, from: Seen): Promise<Answer> {
  const { agent, logistics } = desk
  const parcel = { courier: 'DHL', tracking: 'JD01 4600 0099 5678' }
  let seen = await logistics.command(from, 'ship-out', parcel)
  seen = await logistics.command(seen, 'deliver')
  return await agent.command(seen, 'confirm', word(desk, 'It arrived and works.'))
}

/** Every line of work that stands is done. */
export async function repaired({ technician }: Desk, from: Seen): Promise<Answer> {
  const seen = await technician.command(from, 'start-repair')
  const { work } = await read(technician, seen)
  return await technician.command(seen, 'finish', { done: work.map(({ id }) => id) })
}

/** A price for each line of work that is not covered. */
export async function quoted({ technician }: Desk, from: Seen, amount: string): Promise<Answer> {
  const { work, money } = await read(technician, from)
  const unitPrice = { amount, currency: money.due.currency }
  const uncovered = work.filter(({ verdictOutcome }) => verdictOutcome === 'not_covered')
  const lines = uncovered.map(({ id }) => ({ kind: 'part', workLineId: id, unitPrice }))
  return await technician.command(from, 'quote', { lines })
}

/** The customer accepts, on the telephone, exactly the version that was read to them. */
export async function accepted(desk: Desk, from: Seen): Promise<Answer> {
  const { quotation } = await read(desk.agent, from)
  const shown = { number: quotation?.number, version: quotation?.version }
  return await desk.agent.command(from, 'accept', { ...shown, ...word(desk, 'Yes, please.') })
}

/** Money that arrived at the bank; left out: all that is due. */
export async function paid(desk: Desk, from: Seen, amount?: string): Promise<Answer> {
  const { finance } = desk
  const { money } = await read(finance, from)
  const arrived = amount ? { amount, currency: money.due.currency } : money.due
  const receivedOn = today(desk)
  return await finance.command(from, 'pay', {
    method: 'bank_transfer',
    amount: arrived,
    receivedOn,
  })
}

/** A confirmed finding with its photo: liquid reached the unit (clause 2.7). */
export async function foundWater({ technician }: Desk, from: Seen, photo: Photo): Promise<Answer> {
  const { id } = await technician.upload(photo)
  const note = 'Residue and corrosion beside HDMI output 2.'
  const finding = { state: 'confirmed', clause: '2.7', kind: 'water', note, evidence: [id] }
  return await technician.command(from, 'find', finding)
}

// ── The journeys ─────────────────────────────────────────────────────────────────────────────

/** A unit within its term is repaired and costs nothing. */
export async function repairedUnderWarranty(desk: Desk, serial: string): Promise<Answer> {
  const seen = await mailedIn(desk, serial)
  const judged = await desk.technician.command(seen, 'judge', { component: 'host' })
  return await sentBack(desk, await repaired(desk, judged))
}

/** The term is over: a dealer's customer is quoted, accepts, pays in two parts. */
export async function quotedAndPaidInTwoParts(desk: Desk, serial: string): Promise<Answer> {
  const { dealer, logistics, technician } = desk
  const fault = 'It switches itself off after a minute'
  let seen = await dealer.post<Answer>('/cases', { serial, fault, customer, channel: 'dealer' })
  seen = await dealer.command(seen, 'authorize')
  seen = await dealer.command(seen, 'ship-in', { from: 'customer', tracking: 'RR 123 456 785 PL' })
  // The dealer forwards what its customer sent: a second leg of the same journey.
  seen = await dealer.command(seen, 'ship-in', { courier: 'SF Express', tracking: 'SF1587440261' })
  const contents = [{ item: 'host', received: 1 }]
  seen = await logistics.command(seen, 'receive', { serial, contents })
  seen = await technician.command(seen, 'inspect')
  seen = await technician.command(seen, 'judge', { component: 'host' })
  seen = await quoted(desk, seen, '680.00')
  const { quotation } = await read(dealer, seen)
  const shown = { number: quotation?.number, version: quotation?.version }
  seen = await dealer.command(seen, 'accept', shown)
  seen = await paid(desk, seen, '300.00')
  seen = await paid(desk, seen)
  return await sentBack(desk, await repaired(desk, seen))
}

/** The price is declined: the unit goes back as it is. */
export async function declined(desk: Desk, serial: string): Promise<Answer> {
  const seen = await mailedIn(desk, serial)
  const judged = await desk.technician.command(seen, 'judge', { component: 'host' })
  const offered = await quoted(desk, judged, '680.00')
  const { quotation } = await read(desk.agent, offered)
  const shown = { number: quotation?.number, version: quotation?.version }
  const answer = { ...shown, ...word(desk, 'Too much for me. Please send it back.') }
  return await sentBack(desk, await desk.agent.command(offered, 'decline', answer))
}

/** Solved on the telephone: nothing is mailed. */
export async function solvedOnTheTelephone({ agent }: Desk, serial: string): Promise<Answer> {
  const fault = 'No sound in the recording'
  const seen = await agent.post<Answer>('/cases', { serial, fault, customer, channel: 'phone' })
  const analysed = await agent.command(seen, 'diagnose', { text: 'The embedder is switched off.' })
  return await agent.command(analysed, 'resolve', { how: 'advice', text: 'Switched on, it works.' })
}

/** A parcel that nobody announced: its paper slip has four facts, and they are enough. */
export async function paperSlipOnly(desk: Desk, serial: string): Promise<Answer> {
  const { logistics, technician } = desk
  const { name, address, language } = customer
  const slip = { serial, fault: 'Broken', customer: { name, address, language } }
  const contents = [{ item: 'host', received: 1 }]
  let seen = await logistics.post<Answer>('/cases/unannounced', { ...slip, contents })
  seen = await technician.command(seen, 'inspect')
  seen = await technician.command(seen, 'judge', { component: 'host' })
  return await sentBack(desk, await repaired(desk, seen))
}

/** Liquid got in, as the photo shows: not covered, and the customer takes it back. */
export async function refusedWithEvidence(
  desk: Desk,
  serial: string,
  photo: Photo,
): Promise<Answer> {
  let seen = await foundWater(desk, await mailedIn(desk, serial), photo)
  seen = await desk.technician.command(seen, 'judge', { component: 'host' })
  const outcome = { outcome: 'consent_refused', text: 'The customer wants no paid repair.' }
  return await sentBack(desk, await desk.agent.command(seen, 'close-unrepaired', outcome))
}

/** Opened for a covered repair, it shows water: the cover is gone, a price is agreed. */
export async function coverLostDuringRepair(
  desk: Desk,
  serial: string,
  photo: Photo,
): Promise<Answer> {
  const { technician } = desk
  let seen = await mailedIn(desk, serial)
  seen = await technician.command(seen, 'judge', { component: 'host' })
  seen = await technician.command(seen, 'start-repair')
  seen = await foundWater(desk, seen, photo)
  const { work } = await read(technician, seen)
  seen = await technician.command(seen, 'judge', { workLineId: work[0]?.id })
  seen = await accepted(desk, await quoted(desk, seen, '420.00'))
  return await sentBack(desk, await repaired(desk, await paid(desk, seen)))
}

/** The parcel holds another unit than was announced: it becomes a case of its own. */
export async function wrongSerialInTheParcel(
  desk: Desk,
  announced: string,
  inTheParcel: string,
): Promise<Answer> {
  const { agent, logistics, technician } = desk
  const fault = 'The fan is loud'
  const report = { serial: announced, fault, customer, channel: 'phone' }
  let seen = await agent.post<Answer>('/cases', report)
  seen = await agent.command(seen, 'authorize')
  seen = await agent.command(seen, 'ship-in', { courier: 'DHL', tracking: 'JD01 4600 0055 1111' })
  const found = { serial: inTheParcel, contents: [{ item: 'host', received: 1 }] }
  try {
    return await logistics.command(seen, 'receive', found)
  } catch (error) {
    if (!(error instanceof Refused) || !error.problem.type.endsWith('/receive.serial_differs'))
      throw error
    // The problem names both numbers. Somebody looked: it is plainly another unit.
    seen = await logistics.command(seen, 'receive', { ...found, unit: 'other' })
  }
  seen = await technician.command(seen, 'inspect')
  seen = await technician.command(seen, 'judge', { component: 'host' })
  return await sentBack(desk, await repaired(desk, seen))
}

/** Damaged on the way back: the courier owes for it, the customer nothing. */
export async function damagedOnReturn(desk: Desk, serial: string, photo: Photo): Promise<Answer> {
  const { agent, logistics, technician } = desk
  const judged = await technician.command(await mailedIn(desk, serial), 'judge')
  let seen = await repaired(desk, judged)
  seen = await logistics.command(seen, 'ship-out', { courier: 'DHL', tracking: 'JD0146000077' })
  seen = await logistics.command(seen, 'deliver')
  const { id } = await agent.upload(photo)
  const complaint = { what: 'damaged', text: 'A corner is dented.', evidence: [id] }
  seen = await agent.command(seen, 'dispute', complaint)
  seen = await agent.command(seen, 'authorize')
  seen = await agent.command(seen, 'ship-in', { courier: 'DHL', tracking: 'JD0146000088' })
  const contents = [{ item: 'host', received: 1 }]
  seen = await logistics.command(seen, 'receive', { serial, contents })
  seen = await technician.command(seen, 'inspect')
  seen = await technician.command(seen, 'judge', { component: 'host', fault: 'Dented corner' })
  return await sentBack(desk, await repaired(desk, seen))
}

/** Nobody at home: the courier brings it back, the address is corrected, it goes out again. */
export async function courierBringsItBack(desk: Desk, serial: string): Promise<Answer> {
  const { agent, logistics, technician } = desk
  const judged = await technician.command(await mailedIn(desk, serial), 'judge')
  let seen = await repaired(desk, judged)
  seen = await logistics.command(seen, 'ship-out', { courier: 'DHL', tracking: 'JD0146000066' })
  seen = await logistics.command(seen, 'bounce', { text: 'Addressee moved.' })
  const address = { country: 'PL', city: 'Kraków', street: 'ul. Krótka 2', postalCode: '31-149' }
  seen = await agent.command(seen, 'correct', { contact: { address } })
  return await sentBack(desk, seen)
}

/** Nobody answers the quotation: after the set days the unit is sent back as it is. */
export async function silentAfterTheQuotation(desk: Desk, serial: string): Promise<Answer> {
  const seen = await mailedIn(desk, serial)
  const judged = await desk.technician.command(seen, 'judge', { component: 'host' })
  const offered = await quoted(desk, judged, '680.00')
  await desk.daysPass(60)
  // The desk itself went on meanwhile, so that the version is another one.
  return await sentBack(desk, await read(desk.logistics, offered))
}

/** Called off before anything was mailed. */
export async function cancelled(desk: Desk, serial: string): Promise<Answer> {
  const { agent } = desk
  const fault = 'No power'
  const seen = await agent.post<Answer>('/cases', { serial, fault, customer, channel: 'phone' })
  const text = 'It was the wall socket.'
  return await agent.command(seen, 'cancel', { reason: 'solved', text })
}
