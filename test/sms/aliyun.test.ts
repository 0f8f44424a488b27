import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { canonicalQuery, signedHeaders } from '#platform/sms/acs3.ts'
import { type AliyunSettings, aliyunSender } from '#platform/sms/aliyun.ts'
import type { Sms } from '#platform/sms/sms-sender.ts'
import { type SmsSimulator, smsSimulator } from './simulator.ts'

const now = new Date('2026-11-20T02:00:00Z')
let provider: SmsSimulator
before(async () => {
  provider = await smsSimulator(() => now)
})
after(() => provider.close())
beforeEach(() => {
  provider.meet(null)
  provider.arrived.length = 0
})

const sender = (changed: Partial<AliyunSettings> = {}) =>
  aliyunSender({ ...provider.settings, ...changed }, { clock: () => now, patience: 300 })

const notice: Sms = {
  id: '0199f0aa-0000-7000-8000-000000000001',
  to: '+8613910002001',
  fill: { number: 'A7K 2N9-F', words: '维修报价已出，请您确认', token: 'Zm9yIHlvdXIgZXllcyBvbg' },
}
const again = (reason: string) => ({ delivered: false, lasting: false, reason })
const never = (reason: string) => ({ delivered: false, lasting: true, reason })

test('the signature is that of the provider’s own worked example', () => {
  const { authorization } = signedHeaders({
    keyId: 'YourAccessKeyId',
    keySecret: 'YourAccessKeySecret',
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    date: '2023-10-26T10:22:32Z',
    nonce: '3156853299f313e23d1673dc12e1703d',
    parameters: {
      RegionId: 'cn-shanghai',
      ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    },
  })
  assert.equal(
    authorization,
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

test('an SMS is signed line by line as documented, spaces, stars and Chinese included', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const canonical = [
    'POST',
    '/',
    'SignName=%E6%98%8E%E5%88%87&TemplateParam=%7B%22words%22%3A%22a%20b%2Ac~%27%22%7D',
    'host:dysmsapi.aliyuncs.com',
    'x-acs-action:SendSms',
    `x-acs-content-sha256:${empty}`,
    'x-acs-date:2026-11-20T02:00:00Z',
    'x-acs-signature-nonce:0b0c',
    'x-acs-version:2017-05-25',
    '',
    'host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version',
    empty,
  ].join('\n')
  const byHand = createHmac('sha256', 'secret')
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  const { authorization } = signedHeaders({
    ...{ keyId: 'id', keySecret: 'secret', host: 'dysmsapi.aliyuncs.com', action: 'SendSms' },
    ...{ version: '2017-05-25', date: '2026-11-20T02:00:00Z', nonce: '0b0c' },
    parameters: { TemplateParam: '{"words":"a b*c~\'"}', SignName: '明切' },
  })
  assert.equal(authorization?.split('Signature=')[1], byHand)
  assert.equal(canonicalQuery({ b: '2', a: '!' }), 'a=%21&b=2')
})

test('a notice arrives with the template, the name and the words, at home and abroad', async () => {
  assert.deepEqual(await sender().deliver(notice), { delivered: true })
  assert.deepEqual(await sender().deliver({ ...notice, to: '+48601234567' }), { delivered: true })
  assert.deepEqual(provider.arrived, [
    { to: '13910002001', template: 'SMS_1001', signName: '明切视频', fill: notice.fill },
    { to: '48601234567', template: 'SMS_2001', signName: '明切视频', fill: notice.fill },
  ])
})

test('without templates for abroad nothing is sent there', async () => {
  const home = sender({ abroad: undefined })
  assert.deepEqual(['+8613910002001', '+85251234567', '+48601234567'].map(home.reaches), [
    true,
    false,
    false,
  ])
  assert.deepEqual(await home.deliver({ ...notice, to: '+48601234567' }), never('no_template'))
  assert.deepEqual(provider.arrived, [])
})

test('a second code within a minute is the provider’s to refuse: it is tried again', async () => {
  const code = { ...notice, to: '+8613910002002', fill: { code: '048213' } }
  assert.deepEqual(await sender().deliver(code), { delivered: true })
  assert.deepEqual(await sender().deliver(code), again('isv.BUSINESS_LIMIT_CONTROL'))
})

test('what is wrong with the message itself is not tried again', async () => {
  const landline = { ...notice, to: '+861065123344' }
  assert.deepEqual(await sender().deliver(landline), never('isv.MOBILE_NUMBER_ILLEGAL'))
  const long = { ...notice, fill: { number: 'A7K 2N9-F', words: 'x'.repeat(36), token: 't' } }
  assert.deepEqual(await sender().deliver(long), never('isv.PARAM_LENGTH_LIMIT'))
  const link = { ...notice, fill: { number: 'A', words: 'see www.example.com', token: 't' } }
  assert.deepEqual(await sender().deliver(link), never('isv.PARAM_NOT_SUPPORT_URL'))
})

test('what our keeper mends is tried again: a wrong key, clock, template or an empty account', async () => {
  const wrong = { keySecret: 'another secret' }
  assert.deepEqual(await sender(wrong).deliver(notice), again('SignatureDoesNotMatch'))
  const nobody = { keyId: 'LTAI-nobody' }
  assert.deepEqual(await sender(nobody).deliver(notice), again('InvalidAccessKeyId.NotFound'))
  const late = aliyunSender(provider.settings, { clock: () => new Date('2026-11-20T02:20:00Z') })
  assert.deepEqual(await late.deliver(notice), again('InvalidTimeStamp.Expired'))
  const untold = { templates: { notice: 'SMS_9', code: 'SMS_9' } }
  assert.deepEqual(await sender(untold).deliver(notice), again('isv.SMS_TEMPLATE_ILLEGAL'))
  provider.meet({ code: 'isv.AMOUNT_NOT_ENOUGH' })
  assert.deepEqual(await sender().deliver(notice), again('isv.AMOUNT_NOT_ENOUGH'))
  assert.deepEqual(provider.arrived, [])
})

test('a provider that fails, is silent or away is tried again', async () => {
  provider.meet('broken')
  assert.deepEqual(await sender().deliver(notice), again('502'))
  provider.meet({ code: 'ServiceUnavailable', status: 503 })
  assert.deepEqual(await sender().deliver(notice), again('ServiceUnavailable'))
  // A code that would be final is not believed of a server that fails.
  provider.meet({ code: 'isv.MOBILE_NUMBER_ILLEGAL', status: 500 })
  assert.deepEqual(await sender().deliver(notice), again('isv.MOBILE_NUMBER_ILLEGAL'))
  provider.meet('silent')
  assert.deepEqual(await sender().deliver(notice), again('TimeoutError'))
  const away = sender({ endpoint: 'http://127.0.0.1:1' })
  const delivery = await away.deliver(notice)
  assert.ok(!delivery.delivered && !delivery.lasting)
})

test('a reason never repeats the number, the words, the link or the key', async () => {
  const reasons: string[] = []
  for (const trouble of [
    'broken',
    'silent',
    { code: 'Refused for 13910002001' },
    { code: 'a-secret-of-30-characters-long '.repeat(9) },
  ] as const) {
    provider.meet(trouble)
    const delivery = await sender().deliver(notice)
    reasons.push(delivery.delivered ? '' : delivery.reason)
  }
  assert.deepEqual(reasons, ['502', 'TimeoutError', '200', '200'])
})
