import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crossesBorder, writtenFor } from '#kernel/destination.ts'

const depot = {
  name: { en: 'Beijing depot', 'zh-CN': '北京维修中心' },
  address: { country: 'CN', city: '北京市', street: '上地信息路26号2层', postalCode: '100085' },
  addressLatin: { country: 'CN', city: 'Beijing', street: '2/F, 26 Shangdi Information Road' },
  phone: '+861082780000',
}
const latin = {
  name: 'Beijing depot',
  lines: ['2/F, 26 Shangdi Information Road', 'Beijing', 'China'],
  phone: '+86 10 8278 0000',
  local: ['北京维修中心', '北京市上地信息路26号2层', '100085'],
}

test('readers of Latin letters are given them with the country, and the local ones beside', () => {
  assert.deepEqual(writtenFor(depot, 'en', 'CN', undefined), latin)
})

test('a reader of Chinese at home is given the local address, as it is dialled there', () => {
  assert.deepEqual(writtenFor(depot, 'zh-CN', 'CN', 'CN'), {
    ...{ name: '北京维修中心', lines: ['北京市上地信息路26号2层', '100085'] },
    ...{ phone: '010 8278 0000', local: [] },
  })
})

test('a reader of Chinese who sends from Kraków can write it there, too', () => {
  assert.deepEqual(writtenFor(depot, 'zh-CN', 'CN', 'PL'), latin)
  assert.equal(crossesBorder(depot, 'PL'), true)
  assert.equal(crossesBorder(depot, undefined), false)
})

test('without Latin letters of its own it is told as it is, across a border with its country', () => {
  const plain = { ...depot, addressLatin: null }
  assert.deepEqual(writtenFor(plain, 'en', 'CN', undefined).lines.length, 2)
  assert.equal(writtenFor(plain, 'en', 'CN', 'PL').lines.at(-1), 'China')
  assert.deepEqual(writtenFor({ ...plain, address: null }, 'en', 'CN', 'PL').lines, [])
})
