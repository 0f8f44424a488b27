import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Viewer } from '#access/viewer.ts'
import { addAttachment } from '#attachments/actions.ts'
import { correctCustomer, registerCustomer } from '#customers/actions.ts'
import { sendCode } from '#notices/keys.ts'
import { handOn, takeOver } from '#owners/handover.ts'
import { forgetAddressesOver } from '#owners/jobs.ts'
import { decidePurchase, listPurchases, tellPurchase } from '#owners/purchases.ts'
import { type Db, rows } from '#platform/postgres/db.ts'
import { pdf, pieces } from '../attachments/uploads.ts'
import { tellAll } from '../notices/post.ts'
import { offerTo, openMailboxOf } from '../owners/mailbox.ts'
import { aPhoto, freshKey, reportSeen, take, type Walk, walkOn } from '../support/cases.ts'
import type { World } from '../support/world.ts'

/** Facts that can be found again wherever they lie. */
export function marking(stone = 'Quartz') {
  const marks: string[] = []
  const mark = () => {
    const word = `${stone}${String(marks.length).padStart(2, '0')}Feldspar`
    marks.push(word)
    return word
  }
  const phone = (digits: string) => {
    marks.push(digits)
    return `+86${digits}`
  }
  return { marks, mark, phone }
}
export type Marking = ReturnType<typeof marking>

const aDocument = async (world: World, by: Viewer, inside: string) =>
  (await addAttachment(world.deps, by, { file: pieces(pdf(`% ${inside}`)) })).id

/** A person in three versions, of whom every field is marked. */
export async function aMarkedPerson(world: World, { mark, phone }: Marking): Promise<string> {
  const { deps, as } = world
  const version = (nth: number) => ({
    name: mark(),
    phone: phone(`1380000${2610 + nth}`),
    mail: `${mark()}@example.com`,
    address: { country: 'CN', city: mark(), street: mark() },
  })
  const { id } = await registerCustomer(deps, as.chenJing, { ...version(0), language: 'zh-CN' })
  for (const at of [1, 2]) await correctCustomer(deps, as.chenJing, id, at, version(at))
  return id
}

/** A repair from report to dispute and back, in which everything that can be said is marked. */
export async function aMarkedRepair(
  world: World,
  { mark, phone }: Marking,
  customerId: string,
): Promise<Walk> {
  const { as, clock } = world
  const said = () => ({ word: { how: 'phone', at: clock().toISOString(), text: mark() } })
  const { serial } = await world.device()
  const answer = await reportSeen(world.deps, as.chenJing, freshKey(), {
    ...{ serial, customerId, fault: mark(), channel: 'phone' },
    customer: {
      ...{ name: mark(), phone: phone('13900004410'), mail: `${mark()}@example.com` },
      address: { country: 'CN', city: mark(), street: mark() },
      language: 'zh-CN',
    },
  })
  const walk = walkOn(world, world.deps, answer)
  const talk = async (direction: 'in' | 'out' | 'internal') =>
    walk.go(as.chenJing, 'contact', {
      ...{ kind: direction === 'internal' ? 'note' : 'call', direction, text: mark() },
      evidence: [await aDocument(world, as.chenJing, mark())],
    })
  await walk.go(as.chenJing, 'correct', {
    contact: { phone: phone('13900004411'), toldBy: 'sms' },
  })
  await sendCode(world.deps, {
    ip: '192.0.2.1',
    organizationId: world.organization.id,
    caseId: (await walk.file()).id,
  })
  await talk('in')
  await talk('out')
  await talk('internal')
  await walk.go(as.chenJing, 'task', { kind: 'other', text: mark(), dueAt: clock().toISOString() })
  await walk.go(as.chenJing, 'diagnose', { text: mark() })
  await walk.go(as.chenJing, 'correct', { contact: { name: mark() } })
  await take(walk, world, ['preliminary', 'authorize'])
  const contents = [{ item: 'host', quantity: 1 }]
  await walk.go(as.chenJing, 'declare', { contents, other: mark() })
  await take(walk, world, ['shipIn', 'receive', 'inspect'])
  await walk.go(as.zhaoMin, 'hold', { reason: 'parts', text: mark() })
  await walk.go(as.zhaoMin, 'release')
  await walk.go(as.zhaoMin, 'find', {
    ...{ state: 'confirmed', clause: '2.7', kind: 'water', note: mark() },
    evidence: [await aDocument(world, as.zhaoMin, mark()), await aPhoto(world, as.zhaoMin)],
  })
  await walk.go(as.zhaoMin, 'judge', { component: 'host' })
  await walk.go(as.chenJing, 'appeal', { text: mark() })
  await walk.go(as.maTao, 'judge', { component: 'host' })
  await walk.go(as.zhaoMin, 'quote', {
    lines: (await walk.file()).work.map(({ id }) => ({
      ...{ kind: 'part', workLineId: id, description: mark() },
      unitPrice: { amount: '680.00', currency: 'CNY' },
    })),
  })
  await walk.go(as.chenJing, 'accept', { number: 1, version: 1, ...said() })
  const { money } = await walk.file()
  await walk.go(as.heFang, 'pay', {
    ...{ method: 'bank_transfer', amount: money.due, reference: mark() },
    receivedOn: '2026-11-18',
  })
  await take(walk, world, ['startRepair', 'finish', 'shipOut', 'deliver'])
  await walk.go(as.chenJing, 'dispute', {
    ...{ what: 'damaged', text: mark() },
    evidence: [await aDocument(world, as.chenJing, mark())],
  })
  await walk.go(as.chenJing, 'settle', { how: 'accepted_as_is', text: mark() })
  const { id } = await walk.file()
  const customer = world.viewer('customer', { caseId: id })
  await walk.go(customer, 'rate', { score: 2, text: mark() })
  await walk.go(customer, 'rate', { score: 3, text: mark() })
  for (let at = 0; at < 6; at++) await talk(at % 2 ? 'in' : 'out')
  await tellAll(world.deps)
  return walk
}

/**
 * A mailbox that tells of four purchases: one is declined, one waits, and the units of two are handed
 * on, one to somebody who took it days ago. @returns the person's rows as a customer
 */
export async function aMarkedOwner(
  world: World,
  { mark }: Marking,
  everything: () => Promise<Places>,
): Promise<string[]> {
  const { deps, as, clock } = world
  const mailbox = await openMailboxOf(world, `${mark()}@example.com`.toLowerCase())
  const tell = async (inside: string) => {
    clock.forward({ seconds: 1 })
    const { serial } = await world.device()
    const told = { serial, purchasedOn: '2026-10-02', name: mark() }
    const file = pieces(pdf(`% ${inside}`))
    await tellPurchase(deps, mailbox, told, { ip: '192.0.2.1', file })
    const purchase = (await listPurchases(deps, as.chenJing)).at(-1)
    assert.ok(purchase)
    return purchase
  }
  const unwanted = marking('Basalt')
  const declined = await tell(unwanted.mark())
  assert.ok(found(await everything(), unwanted.marks).length > 0)
  await decidePurchase(deps, as.chenJing, { id: declined.id, accepted: false })
  assert.deepEqual(found(await everything(), unwanted.marks), [], 'erased once it is declined')
  const [taken, offered] = [await tell(mark()), await tell(mark())]
  for (const { id } of [taken, offered])
    await decidePurchase(deps, as.chenJing, { id, accepted: true })
  const waiting = await tell(mark())

  const jonas = 'jonas.weber@example.com'
  await handOn(deps, mailbox, { serial: taken.serial, mail: jonas })
  const token = await offerTo(world, jonas)
  await takeOver(deps, { token, name: 'Jonas Weber', language: 'en' })
  clock.forward({ hours: 25 })
  await forgetAddressesOver(deps)
  await handOn(deps, mailbox, { serial: offered.serial, mail: `${mark()}@example.com` })
  return [declined, taken, offered, waiting].map(({ customerId }) => customerId)
}

/** What is kept, by the name of the table or file. */
export type Places = ReadonlyMap<string, string>

/** Every row of every table, as text, and every file. */
export async function everythingIn(db: Db, folder: string): Promise<Places> {
  const tables = await rows(
    db,
    sql<{ name: string }>`/* exempt: test */
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const places = new Map<string, string>()
  for (const { name } of tables) {
    const kept = await rows(
      db,
      sql<{ text: string }>`/* exempt: test */ select to_jsonb(one)::text as text
        from ${sql.raw(name)} as one`,
    )
    // Bytes are written as hexadecimal digits.
    const text = kept.map((row) => row.text).join('\n')
    const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) =>
      Buffer.from(hex ?? '', 'hex'),
    )
    places.set(name, [text, ...bytes.map((one) => one.toString('utf8'))].join('\n'))
  }
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      places.set(file.name, readFileSync(join(file.parentPath, file.name), 'latin1'))
  return places
}

/** Which marks are kept, and where. */
export const found = (places: Places, marks: readonly string[]): string[] =>
  marks.flatMap((mark) =>
    [...places].flatMap(([place, text]) =>
      text.toLowerCase().includes(mark.toLowerCase()) ? [`${mark} in ${place}`] : [],
    ),
  )
