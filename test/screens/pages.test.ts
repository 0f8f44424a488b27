import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { appWith, servedScreens } from './served.ts'

let server: FastifyInstance
let errors: unknown[]

before(async () => {
  ;({ server, errors } = await servedScreens({
    app: appWith({
      access: {
        async signIn({ email }) {
          if (email.startsWith('locked')) {
            throw new Refusal('limited', 'access.too_many_tries', { params: { minutes: 15 } })
          }
          if (email.startsWith('broken')) throw new Error('The cable is out.')
          return { cookies: ['session=1; Path=/'] }
        },
        signOut: async () => ({ cookies: [] }),
      },
    }),
  }))
})
after(() => server.close())

const host = 'service.example.com'
const page = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { host, ...headers } })
const send = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
const signIn = (fields: Record<string, string>, headers?: Record<string, string>) =>
  send('/sign-in', { of: 'sign-in', ...fields }, headers)

test('a public page weighs at most 30 KB and brings no script', async () => {
  const { body, headers } = await page('/')
  assert.doesNotMatch(body, /<script|modulepreload/)
  assert.match(String(headers['content-security-policy']), /script-src 'none'/)
  assert.match(body, /<style nonce="[^"]+">[^<]*--size-body/)
  assert.doesNotMatch(body, /stylesheet/, 'its first paint waits for no second answer')
  const weight = brotliCompressSync(body).byteLength
  assert.ok(weight < 30 * 1024, `${weight} bytes`)
})

test('a style sheet of the console is compressed beforehand, and kept for good', async () => {
  const sheet = readdirSync('build/client/assets').find((name) => /^console-.*\.css$/.test(name))
  const { headers } = await page(`/assets/${sheet}`, { 'accept-encoding': 'br' })
  assert.equal(headers['content-encoding'], 'br')
  assert.match(String(headers['cache-control']), /immutable/)
})

test('a page says its language, and remembers the one that was asked for', async () => {
  const chinese = await page('/', { 'accept-language': 'zh-CN' })
  assert.match(chinese.body, /<html lang="zh-CN">/)
  assert.match(chinese.body, /查询进度/)
  const asked = await page('/?lang=en', { 'accept-language': 'zh-CN' })
  assert.match(asked.body, /Follow my repair/)
  assert.match(String(asked.headers['set-cookie']), /makegood_language=en/)
})

test('two people served at once each read their own language', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      page('/', { 'accept-language': at % 2 ? 'zh-CN' : 'en' }),
    ),
  )
  for (const [at, { body }] of answers.entries()) {
    assert.match(body, at % 2 ? /查询进度/ : /Follow my repair/)
  }
})

test('an address with nothing behind it keeps the hotline, in the person’s language', async () => {
  const nothing = await page('/nowhere', { 'accept-language': 'zh-CN' })
  assert.equal(nothing.statusCode, 404)
  assert.match(nothing.body, /这个地址没有内容/)
  assert.match(nothing.body, /400 555 0142/)
})

test('our own mistake ends in a page that keeps the hotline, and in the log', async () => {
  const failed = await signIn({ email: 'broken@example.com', password: 'x' })
  assert.equal(failed.statusCode, 500)
  assert.match(failed.body, /The mistake is ours/)
  assert.match(failed.body, /400 555 0142/)
  assert.doesNotMatch(failed.body, /cable/)
  assert.match(String(errors.at(-1)), /The cable is out/)
})

test('a form sent from another site’s page is refused', async () => {
  const fields = { email: 'chen@example.com', password: 'x' }
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin: `http://${host}` },
    { 'sec-fetch-site': 'same-site', origin: `http://${host}` },
  ]) {
    const refused = await signIn(fields, headers)
    assert.equal(refused.statusCode, 403)
    assert.equal(refused.headers['set-cookie'], undefined)
  }
})

test('a form from a page that tells no referrer is ours all the same', async () => {
  const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  const answer = await signIn({ email: 'chen@example.com', password: 'x' }, headers)
  assert.equal(answer.statusCode, 302)
})

test('what a field lacks is said beside it and above the form, and what was typed stays', async () => {
  const { statusCode, body } = await signIn({ email: 'chen', password: '' })
  assert.equal(statusCode, 422)
  assert.equal(body.match(/not a complete e-mail address/g)?.length, 2)
  assert.match(body, /href="#sign-in-email"/)
  assert.match(body, /id="sign-in-email"[^>]*value="chen"|value="chen"[^>]*id="sign-in-email"/)
})

test('a refusal is shown on the form that met it', async () => {
  const { statusCode, body } = await signIn({ email: 'locked@example.com', password: 'x' })
  assert.equal(statusCode, 429)
  assert.match(body, /tried too often\. Please wait 15 minutes/)
})

test('whoever signs in goes where they wanted to go, but never to another site', async () => {
  const from = async (next: string) => {
    const path = `/sign-in?next=${encodeURIComponent(next)}`
    const fields = { of: 'sign-in', email: 'chen@example.com', password: 'x' }
    return (await send(path, fields)).headers.location
  }
  assert.equal(await from('/desk/cases/A7K2N9F?tab=parcels'), '/desk/cases/A7K2N9F?tab=parcels')
  for (const elsewhere of ['https://evil.example/', '//evil.example/', '/\\evil.example/']) {
    assert.equal(await from(elsewhere), '/desk', elsewhere)
  }
})

test('the console leads strangers to the sign-in page and back', async () => {
  const { statusCode, headers } = await page('/desk/inbox')
  assert.equal(statusCode, 302)
  assert.equal(headers.location, '/sign-in?next=%2Fdesk%2Finbox')
})

test('a form longer than allowed is refused before it is read', async () => {
  const long = await server.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { host, 'content-length': String(41 * 1024 * 1024) },
  })
  assert.equal(long.statusCode, 413)
})

test('when nothing can be made, a plain page still names the hotline', async () => {
  const broken = await servedScreens({
    get maker(): never {
      throw new Error('The database is away.')
    },
  })
  const { statusCode, body } = await broken.server.inject({ url: '/' })
  await broken.server.close()
  assert.equal(statusCode, 503)
  assert.match(body, /400 555 0142/)
})
