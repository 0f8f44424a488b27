import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressLine, addressLines, addressSchema, countryName } from '#kernel/address.ts'
import { phoneSearch, readPhone, showPhone } from '#kernel/phone.ts'
import { people } from '../support/people.ts'
import { refused } from '../support/refused.ts'

const beijing = people.liWei.address
const krakow = people.martaNowak.address

test('an address in China is written from the region to the door', () => {
  assert.deepEqual(addressLines(beijing, 'zh-CN', 'CN'), [
    '北京市朝阳区建国路88号3号楼1201室',
    '100022',
  ])
  const baoding = people.sunGuoqiang.address
  assert.deepEqual(addressLines(baoding, 'zh-CN', 'CN'), ['河北省保定市竞秀区朝阳北大街1799号'])
})

test('an address elsewhere is written from the door to the country, left out at home', () => {
  assert.deepEqual(addressLines(krakow, 'en', 'CN'), ['ul. Długa 14/3', 'Kraków 31-147', 'Poland'])
  assert.equal(addressLine(krakow, 'en', 'PL'), 'ul. Długa 14/3, Kraków 31-147')
  assert.deepEqual(addressLines(krakow, 'zh-CN', 'CN').at(-1), '波兰')
})

test('an address needs a country and a street, and nothing unknown', () => {
  assert.ok(addressSchema.safeParse({ country: 'CN', street: '上地信息路26号' }).success)
  assert.ok(!addressSchema.safeParse({ country: 'CN' }).success)
  assert.ok(!addressSchema.safeParse({ country: 'cn', street: 'x' }).success)
  assert.ok(!addressSchema.safeParse({ country: 'CN', street: 'x', floor: 3 }).success)
})

test('a region is called as the readers of a language expect it', () => {
  const named = ['TW', 'HK', 'PL'].map((code) => countryName(code, 'zh-CN'))
  assert.deepEqual(named, ['中国台湾', '中国香港特别行政区', '波兰'])
  assert.equal(countryName('TW', 'en'), 'Taiwan')
})

test('a telephone number is one number, however it is typed', async () => {
  for (const typed of [
    '139 1000 2001',
    '13910002001',
    '+86 139-1000-2001',
    '０１３９１０００２００１',
  ])
    assert.equal(readPhone(typed, 'CN').e164, '+8613910002001', typed)
  assert.equal(readPhone('010-6512 3344', 'CN').e164, '+861065123344')
  assert.equal(readPhone('+48 601 234 567', 'CN').e164, '+48601234567')
  assert.equal(readPhone(' 139 1000 2001 ', 'CN').asTyped, '139 1000 2001')
  await refused(() => readPhone('139 1000', 'CN'), 'invalid', 'phone.invalid')
  await refused(() => readPhone('call me', 'CN'), 'invalid', 'phone.invalid')
})

test('a number of another country, typed as at home there, becomes nobody else’s', async () => {
  await refused(() => readPhone('07700 900123', 'CN'), 'invalid', 'phone.invalid')
  assert.equal(readPhone('0770 283 0123', 'CN').e164, '+867702830123')
  assert.equal(readPhone('0044 20 7946 0958', 'CN').e164, '+442079460958')
})

test('a number with its country code that nobody there can have is told so', async () => {
  for (const typed of ['+44 1', '+48 601 234', '0086 139 1000', '+86 0770 090 0123'])
    await refused(() => readPhone(typed, 'CN'), 'invalid', 'phone.impossible')
})

test('a number is read as at home or from abroad', () => {
  assert.equal(showPhone('+8613910002001', 'CN'), '139 1000 2001')
  assert.equal(showPhone('+48601234567', 'CN'), '+48 601 234 567')
})

test('a number is looked for whole when its country is typed, else by its last digits', () => {
  assert.equal(phoneSearch('+86 (0)139 1000 2001'), '+8613910002001')
  assert.equal(phoneSearch('010-6512 3344'), '1065123344')
  assert.equal(phoneSearch('2001'), '2001')
  assert.equal(phoneSearch('201'), null)
})

test('Latin words in a Chinese address do not run into one another', () => {
  const address = { country: 'CN', city: 'Kraków', street: 'ul. Długa 14/3' }
  assert.deepEqual(addressLines(address, 'zh-CN', 'CN'), ['Kraków ul. Długa 14/3'])
  const numbered = { country: 'CN', city: 'Shenzhen', street: '1 Test Road' }
  assert.deepEqual(addressLines(numbered, 'zh-CN', 'CN'), ['Shenzhen 1 Test Road'])
})
