import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as journey from '../../docs/api/journeys.ts'
import { type Case, type Desk, read } from '../../docs/api/journeys.ts'
import { photo } from '../attachments/uploads.ts'
import { type Listening, listening, partnersDesk } from './desk.ts'

/** What a partner reads in docs/api.md is what runs here, against a real port. */

let here: Listening
let desk: Desk
let picture: Blob
before(async () => {
  here = await listening()
  desk = await partnersDesk(here)
  picture = new Blob([new Uint8Array(await photo(400, 300))])
})
after(() => here.close())

const inTerm = async () => (await here.world.device()).serial
/** Sold three years ago by the northern dealer. */
const outOfTerm = async () => {
  const sold = { madeOn: '2023-08-01', shippedOn: '2023-09-01', soldOn: '2023-09-20' }
  const by = { soldByMaker: false, soldByDealerId: here.world.dealers.north.id }
  return (await here.world.device({ ...sold, ...by })).serial
}
const whole = (seen: { number: string; version: number }): Promise<Case> => read(desk.agent, seen)
const inForce = ({ verdicts }: Case) => verdicts.filter(({ preliminary }) => !preliminary).at(-1)
const openTasks = ({ tasks }: Case) =>
  tasks.filter(({ doneAt }) => doneAt === null).map(({ kind }) => kind)

test('repaired under warranty: closed, home again, nothing to pay', async () => {
  const file = await whole(await journey.repairedUnderWarranty(desk, await inTerm()))
  assert.deepEqual(
    [file.stage, file.outcome, file.custody, inForce(file)?.outcome, file.money.asked.amount],
    ['closed', 'repaired', 'home', 'covered', '0.00'],
  )
  assert.deepEqual(openTasks(file).sort(), ['call_courier', 'call_received'])
})

test('out of warranty: quoted, accepted by the dealer, paid in two parts, repaired', async () => {
  const file = await whole(await journey.quotedAndPaidInTwoParts(desk, await outOfTerm()))
  assert.deepEqual([file.stage, file.outcome, file.custody], ['closed', 'repaired', 'home'])
  assert.deepEqual(file.money.paid, { amount: '768.40', currency: 'CNY' })
  assert.equal(file.money.due.amount, '0.00')
  assert.equal(file.quotation?.state, 'accepted')
  assert.deepEqual(
    file.parcels.map(({ from, to }) => `${from} to ${to}`),
    ['customer to dealer', 'dealer to depot', 'depot to customer'],
  )
})

test('declined: the unit goes back unrepaired, nothing is owed', async () => {
  const file = await whole(await journey.declined(desk, await outOfTerm()))
  assert.deepEqual([file.stage, file.outcome, file.custody], ['closed', 'withdrawn', 'home'])
  assert.deepEqual([file.quotation?.state, file.money.due.amount], ['declined', '0.00'])
})

test('solved on the telephone: nothing was mailed', async () => {
  const file = await whole(await journey.solvedOnTheTelephone(desk, await inTerm()))
  assert.deepEqual([file.stage, file.custody, file.parcels], ['resolved', 'customer', []])
})

test('a paper slip alone opens the case at the dock', async () => {
  const file = await whole(await journey.paperSlipOnly(desk, await inTerm()))
  assert.deepEqual([file.stage, file.outcome, file.custody], ['closed', 'repaired', 'home'])
})

test('refused by an exclusion, with its photo as evidence', async () => {
  const seen = await journey.refusedWithEvidence(desk, await inTerm(), picture)
  const file = await whole(seen)
  assert.deepEqual([file.stage, file.outcome], ['closed', 'consent_refused'])
  assert.equal(inForce(file)?.outcome, 'not_covered')
  const { findings } = await desk.agent.get<{ findings: { clause: string; evidence: string[] }[] }>(
    `/cases/${seen.number}`,
  )
  assert.deepEqual(findings[0]?.clause, '2.7')
  const [evidence] = findings[0]?.evidence ?? []
  assert.ok((await desk.agent.bytes(`/attachments/${evidence}`)).byteLength > 0)
})

test('cover lost during repair: quoted anew, paid, repaired', async () => {
  const file = await whole(await journey.coverLostDuringRepair(desk, await inTerm(), picture))
  assert.deepEqual([file.stage, file.outcome], ['closed', 'repaired'])
  assert.deepEqual(
    file.verdicts.filter(({ preliminary }) => !preliminary).map(({ outcome }) => outcome),
    ['covered', 'not_covered'],
  )
  assert.equal(file.money.paid.amount, '474.60')
})

test('wrong serial in the parcel: a case of its own, the announced one still waits', async () => {
  const [announced, found] = [await inTerm(), await inTerm()]
  const seen = await journey.wrongSerialInTheParcel(desk, announced, found)
  const file = await whole(seen)
  assert.deepEqual([file.stage, file.serials], ['closed', { declared: found, received: found }])
  const waiting = await desk.agent.get<{ items: Case[] }>(`/cases?find=${announced}`)
  assert.deepEqual(
    waiting.items.map(({ stage }) => stage),
    ['inbound'],
  )
})

test('damaged on return and disputed: the courier is claimed on, the unit repaired again', async () => {
  const file = await whole(await journey.damagedOnReturn(desk, await inTerm(), picture))
  assert.deepEqual([file.stage, file.outcome, file.custody], ['closed', 'repaired', 'home'])
  assert.ok(openTasks(file).includes('claim_courier'))
  assert.equal(file.money.asked.amount, '0.00')
})

test('the courier brings it back: it goes out again to the corrected address', async () => {
  const file = await whole(await journey.courierBringsItBack(desk, await inTerm()))
  assert.deepEqual([file.stage, file.custody], ['closed', 'home'])
  assert.deepEqual(
    file.parcels.filter(({ from }) => from === 'depot').map(({ ended }) => ended),
    ['brought_back', 'arrived'],
  )
})

test('silent after the quotation: after the set days it goes back as it is', async () => {
  const file = await whole(await journey.silentAfterTheQuotation(desk, await outOfTerm()))
  assert.deepEqual([file.stage, file.outcome], ['closed', 'unanswered'])
})

test('cancelled before anything was mailed', async () => {
  const file = await whole(await journey.cancelled(desk, await inTerm()))
  assert.deepEqual([file.stage, file.custody, file.parcels], ['cancelled', 'customer', []])
})
