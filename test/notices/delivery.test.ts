import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { listMails, readMail } from '#notices/actions.ts'
import { sendMail } from '#notices/jobs.ts'
import { sendCode, sendPasswordLetter } from '#notices/keys.ts'
import { mostTries } from '#notices/mail.ts'
import type { Deps } from '#platform/deps.ts'
import type { Delivery, Letter } from '#platform/mail/postman.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { refused } from '../support/refused.ts'
import { aWorld, idOf, type World } from '../support/world.ts'
import { aCase, tellAll } from './post.ts'

let database: TestDatabase
let world: World
/** The same desk with a postman, who does as he is told. */
let deps: Deps
const delivered: Letter[] = []
let answer: Delivery = { delivered: true }

before(async () => {
  database = await freshDatabase()
  world = await aWorld(database.db)
  await publishPolicy(world.deps, world.as.anna, referencePolicy('2024-01-01'))
  const deliver = async (letter: Letter): Promise<Delivery> => {
    if (answer.delivered) delivered.push(letter)
    return answer
  }
  deps = { ...world.deps, mail: { deliver, close: () => {} } }
})
after(() => database.close())
beforeEach(() => {
  delivered.length = 0
  answer = { delivered: true }
})

const ref = (mailId: string) => ({ organizationId: world.organization.id, mailId })

async function onlyMail(caseId: string) {
  const [mail = assert.fail('There is no mail.')] = await listMails(deps, world.as.chenJing, {
    caseId,
  })
  return readMail(deps, world.as.chenJing, mail.id)
}

/** A mail to Marta that waits for the postman. */
async function aQueuedMail() {
  const opened = await aCase(world, 'martaNowak')
  await tellAll(deps)
  return { ...opened, mail: await onlyMail(opened.caseId) }
}

const jobsFor = async (mailId: string): Promise<number> => {
  const { rowCount } = await database.pool.query(
    `/* exempt: test */ select from graphile_worker._private_jobs jobs
      join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
      where tasks.identifier = 'send_mail' and jobs.payload ->> 'mailId' = $1`,
    [mailId],
  )
  return rowCount ?? 0
}

test('a mail is queued with its job, sent once, and never again', async () => {
  const { mail, caseId } = await aQueuedMail()
  assert.equal(mail.state, 'queued')
  assert.equal(await jobsFor(mail.id), 1)
  await sendMail(deps, ref(mail.id))
  await sendMail(deps, ref(mail.id))
  const [letter, ...more] = delivered
  assert.deepEqual(more, [])
  assert.deepEqual(letter, {
    id: mail.id,
    fromName: 'Beijing IST Technology Development Co., Ltd.',
    to: 'marta.nowak@example.com',
    subject: mail.subject,
    text: mail.text,
    language: 'en',
  })
  const sent = await onlyMail(caseId)
  assert.equal(sent.state, 'sent')
  assert.deepEqual(sent.sentAt, deps.clock())
  assert.equal(sent.text, mail.text)
})

test('a server that is busy is asked again by the job, until about a day has passed', async () => {
  const { mail, caseId, file } = await aQueuedMail()
  answer = { delivered: false, lasting: false, reason: '451' }
  for (let tries = 1; tries < mostTries; tries += 1) {
    await assert.rejects(sendMail(deps, ref(mail.id)), /not delivered: 451/)
  }
  const waiting = await onlyMail(caseId)
  assert.deepEqual([waiting.state, waiting.tries, waiting.lastError], ['queued', 13, '451'])
  await sendMail(deps, ref(mail.id))
  assert.equal((await onlyMail(caseId)).state, 'failed')
  assert.equal((await file()).tasks.filter(({ kind }) => kind === 'call_customer').length, 1)
})

test('a mailbox that does not exist is not asked twice: somebody calls instead', async () => {
  const { mail, caseId, file } = await aQueuedMail()
  answer = { delivered: false, lasting: true, reason: '550' }
  await sendMail(deps, ref(mail.id))
  await sendMail(deps, ref(mail.id))
  const failed = await onlyMail(caseId)
  assert.deepEqual([failed.state, failed.tries, failed.lastError], ['failed', 1, '550'])
  assert.equal((await file()).tasks.filter(({ kind }) => kind === 'call_customer').length, 1)
})

test('when mail is switched off, what waits is kept for the desk to read', async () => {
  const { mail, caseId } = await aQueuedMail()
  await sendMail(world.deps, ref(mail.id))
  assert.equal((await onlyMail(caseId)).state, 'kept')
})

test("a customer's code goes to the mail on file, and its words are gone once it is sent", async () => {
  const { caseId } = await aCase(world, 'martaNowak')
  const owner = { organizationId: world.organization.id, caseId, ip: '192.0.2.1' }
  assert.equal(await sendCode(deps, owner), 'mail')
  const queued = await onlyMail(caseId)
  assert.equal(queued.text, null)
  await sendMail(deps, ref(queued.id))
  assert.match(delivered[0]?.text ?? '', /Your code: \d{6}\n/)
  const sent = await onlyMail(caseId)
  assert.deepEqual([sent.state, sent.text], ['sent', null])
  const { rows } = await database.pool.query<{ body_text: string | null }>(
    '/* exempt: test */ select body_text from mails where id = $1',
    [sent.id],
  )
  assert.deepEqual(rows, [{ body_text: null }])
})

test('a code that waited too long is not sent any more', async () => {
  const { caseId } = await aCase(world, 'martaNowak')
  await sendCode(deps, { organizationId: world.organization.id, caseId, ip: '192.0.2.1' })
  const { id } = await onlyMail(caseId)
  world.clock.forward({ minutes: 11 })
  await sendMail(deps, ref(id))
  assert.deepEqual(delivered, [])
  assert.equal((await onlyMail(caseId)).lastError, 'late')
})

test('without a postman the desk reads the code out, but not to an auditor', async () => {
  const { caseId } = await aCase(world, 'martaNowak')
  await sendCode(world.deps, { organizationId: world.organization.id, caseId, ip: '192.0.2.1' })
  const { id, text } = await onlyMail(caseId)
  assert.match(text ?? '', /Your code: \d{6}/)
  assert.equal((await readMail(deps, world.as.tangAudit, id)).text, null)
})

test('who has only a telephone gets no code by mail', async () => {
  const { caseId } = await aCase(world, 'sunGuoqiang')
  assert.equal(
    await sendCode(deps, { organizationId: world.organization.id, caseId, ip: '192.0.2.1' }),
    'none',
  )
})

test("a colleague's password link is for administrators alone, even while it is kept", async () => {
  const expiresAt = new Date(deps.clock().getTime() + 86_400_000)
  await sendPasswordLetter(world.deps, {
    organizationId: world.organization.id,
    staffId: idOf('zhaoMin'),
    kind: 'reset',
    email: 'zhao.min@example.com',
    language: 'zh-CN',
    url: 'https://service.example.com/password/abc',
    expiresAt,
  })
  const [letter] = await listMails(deps, world.as.anna, { limit: 1 })
  const id = letter?.id ?? ''
  assert.match(
    (await readMail(deps, world.as.anna, id)).text ?? '',
    /password\/abc\n\n.*仅可使用一次/,
  )
  assert.equal((await readMail(deps, world.as.chenJing, id)).text, null)
})

test('mails are for the desk, and for its own alone', async () => {
  const { mail } = await aQueuedMail()
  await refused(listMails(deps, world.as.zhaoMin), 'forbidden', 'access.role')
  await refused(readMail(deps, world.dealer('north'), mail.id), 'forbidden', 'access.role')
  const elsewhere = { ...world.as.chenJing, organizationId: idOf('another maker') }
  await refused(readMail(deps, elsewhere, mail.id), 'missing', 'mail.missing')
  assert.deepEqual(await listMails(deps, elsewhere), [])
})
