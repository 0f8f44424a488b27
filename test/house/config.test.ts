import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { isLoopback, readConfig } from '../../src/config.ts'

test('without any setting it serves this machine from the folder `data`', () => {
  const config = readConfig({}, {})
  assert.equal(config.data, resolve('data'))
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 4700)
  assert.equal(config.databaseUrl, undefined)
  assert.ok(config.web && config.worker)
})

test('the command line goes before the environment; an empty setting counts as not set', () => {
  const env = { PORT: '80', HOST: '0.0.0.0', DATABASE_URL: '' }
  const config = readConfig({ port: '81' }, env)
  assert.equal(config.port, 81)
  assert.equal(config.host, '0.0.0.0')
  assert.equal(config.databaseUrl, undefined)
})

test('web and worker can run apart', () => {
  const { web, worker } = readConfig({}, { MAKEGOOD_ROLES: 'worker' })
  assert.deepEqual({ web, worker }, { web: false, worker: true })
})

test('proxies are believed only when told so', () => {
  const trusted = (TRUST_PROXY: string) => readConfig({}, { TRUST_PROXY }).trustProxy
  assert.equal(readConfig({}, {}).trustProxy, false)
  assert.equal(trusted('off'), false)
  assert.equal(trusted('on'), true)
  assert.equal(trusted('2'), 2)
  assert.equal(trusted('10.0.0.0/8'), '10.0.0.0/8')
})

test('every wrong setting is named with what is expected, and its value is not shown', () => {
  const env = { PORT: '99999', MAKEGOOD_SECRET: 'hunter2', DATABASE_URL: 'mysql://db' }
  assert.throws(
    () => readConfig({}, env),
    ({ message }: Error) =>
      /MAKEGOOD_SECRET: expected at least 32 characters/.test(message) &&
      /PORT: expected a number from 0 to 65535/.test(message) &&
      /DATABASE_URL: expected a URL that begins with postgres:\/\//.test(message) &&
      !message.includes('hunter2'),
  )
})

test('SMS is set whole or not at all, and what lacks is named without the secret', () => {
  assert.equal(readConfig({}, {}).sms, undefined)
  const env = {
    MAKEGOOD_SMS_KEY_ID: 'LTAI',
    MAKEGOOD_SMS_KEY_SECRET: 'hunter2',
    MAKEGOOD_SMS_SIGN_NAME: '明切视频',
    MAKEGOOD_SMS_NOTICE_TEMPLATE: 'SMS_1',
  }
  assert.throws(
    () => readConfig({}, env),
    ({ message }: Error) =>
      /needed, too: MAKEGOOD_SMS_CODE_TEMPLATE\.$/.test(message) && !message.includes('hunter2'),
  )
  const whole = { ...env, MAKEGOOD_SMS_CODE_TEMPLATE: 'SMS_2' }
  const { sms } = readConfig({}, whole)
  assert.deepEqual(
    [sms?.endpoint, sms?.templates, sms?.abroad],
    ['https://dysmsapi.aliyuncs.com', { notice: 'SMS_1', code: 'SMS_2' }, undefined],
  )
  const abroad = { MAKEGOOD_SMS_NOTICE_TEMPLATE_ABROAD: 'SMS_3' }
  assert.throws(() => readConfig({}, { ...whole, ...abroad }), /CODE_TEMPLATE_ABROAD/)
})

test('loopback is this machine only', () => {
  for (const host of ['127.0.0.1', '127.8.0.1', '::1', 'localhost']) assert.ok(isLoopback(host))
  for (const host of ['0.0.0.0', '::', '192.168.1.7', '127.example.com', 'example.com'])
    assert.ok(!isLoopback(host), host)
})
