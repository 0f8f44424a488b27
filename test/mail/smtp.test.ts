import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Letter, Postman } from '#platform/mail/postman.ts'
import { smtpPostman } from '#platform/mail/smtp.ts'

let server: SMTPServer
let postman: Postman
let port: number
const arrived: { mail: Email; to: string[] }[] = []
/** What the server says to the next recipients; null: welcome. */
let answer: number | null = null

before(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_, __, done) => done(new Error('The password is wrong.')),
    onRcptTo(_, __, done) {
      const refusal =
        answer === null ? null : Object.assign(new Error('no'), { responseCode: answer })
      done(refusal)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        PostalMime.parse(Buffer.concat(chunks))
          .then((mail) => arrived.push({ mail, to }))
          .then(() => done(), done)
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.server.address() as AddressInfo).port // a TCP server's address is never a string
  postman = smtpPostman({ url: `smtp://127.0.0.1:${port}`, from: 'service@example.com' })
})
after(async () => {
  postman.close()
  await new Promise<void>((closed) => server.close(closed))
})
beforeEach(() => {
  arrived.length = 0
  answer = null
})

const letter: Letter = {
  id: '0199f0aa-0000-7000-8000-000000000001',
  fromName: '明切视频 "Service"',
  to: 'mei.lin@example.com',
  subject: 'A7K2N9-F：已收到您的设备',
  text: '林美 您好：\n\n您的设备已收到。\n',
  language: 'zh-CN',
}

test('a letter really arrives, in Chinese, under the name of the maker', async () => {
  assert.deepEqual(await postman.deliver(letter), { delivered: true })
  const [{ mail, to } = assert.fail()] = arrived
  assert.deepEqual(to, ['mei.lin@example.com'])
  assert.deepEqual(mail.from, { name: '明切视频 "Service"', address: 'service@example.com' })
  assert.equal(mail.subject, letter.subject)
  assert.equal(mail.text, letter.text)
  assert.equal(mail.html, undefined)
})

test('a letter that is sent twice is recognized as the same, and nobody answers it automatically', async () => {
  await postman.deliver(letter)
  await postman.deliver(letter)
  assert.deepEqual(
    arrived.map(({ mail }) => mail.messageId),
    [`<${letter.id}@example.com>`, `<${letter.id}@example.com>`],
  )
  const header = arrived[0]?.mail.headers.find(({ key }) => key === 'auto-submitted')
  assert.equal(header?.value, 'auto-generated')
})

test('a name can not smuggle in another recipient', async () => {
  const sly = {
    ...letter,
    fromName: 'X\r\nBcc: eve@example.com',
    subject: 'Y\r\nBcc: eve@example.com',
  }
  await postman.deliver(sly)
  assert.deepEqual(arrived[0]?.to, ['mei.lin@example.com'])
  assert.equal(arrived[0]?.mail.bcc, undefined)
})

test('a mailbox that does not exist is not tried again; a busy server is', async () => {
  answer = 550
  assert.deepEqual(await postman.deliver(letter), {
    delivered: false,
    lasting: true,
    reason: '550',
  })
  answer = 451
  assert.deepEqual(await postman.deliver(letter), {
    delivered: false,
    lasting: false,
    reason: '451',
  })
  assert.equal(arrived.length, 0)
})

test("our own wrong password is no fault of the letter's, nor is a server that is away", async () => {
  const locked = smtpPostman({
    url: `smtp://us:wrong@127.0.0.1:${port}`,
    from: 'service@example.com',
  })
  assert.deepEqual(await locked.deliver(letter), {
    delivered: false,
    lasting: false,
    reason: '535',
  })
  locked.close()
  const away = smtpPostman({ url: 'smtp://127.0.0.1:1', from: 'service@example.com' })
  const delivery = await away.deliver(letter)
  assert.equal(delivery.delivered, false)
  assert.equal(delivery.delivered ? null : delivery.lasting, false)
  away.close()
})

test('an address that is none is refused before anything is sent', async () => {
  const delivery = await postman.deliver({ ...letter, to: 'a@b, eve@example.com' })
  assert.deepEqual(
    arrived.flatMap(({ to }) => to),
    [],
  )
  assert.equal(delivery.delivered, false)
})
