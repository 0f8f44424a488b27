import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { courierName, recognize } from '#parcels/courier.ts'

const nameOf = (tracking: string): string => {
  const found = recognize(tracking)
  return found.is === 'known' ? found.name.en : found.is
}

test('a courier is known by the form of its number and its check digit', () => {
  const numbers = {
    RB123456785GB: 'Post',
    EE473124829CN: 'China Post EMS',
    '1Z5R89390357567127': 'UPS',
    '1Z999AA10123456784': 'UPS',
    '986578788855': 'FedEx',
    '477179081230': 'FedEx',
    '041441760228964': 'FedEx',
    '3318810025': 'DHL',
    '8487135506': 'DHL',
    JJD000390007827174862: 'DHL',
    SF1023456789012: 'SF Express',
    JDX012345678901: 'JD Logistics',
    YT1234567890123: 'YTO Express',
    '78123456789012': 'ZTO Express',
    '773123456789012': 'STO Express',
    JT1234567890123: 'J&T Express',
    DPK123456789012: 'Deppon Express',
    '1123456789012': 'China Post EMS',
  }
  for (const [number, name] of Object.entries(numbers)) assert.equal(nameOf(number), name, number)
})

test('it is known however it is typed or scanned', () => {
  assert.equal(nameOf(' sf 1023-4567 89012 '), 'SF Express')
  assert.equal(nameOf('ＳＦ１０２３４５６７８９０１２'), 'SF Express')
  assert.equal(nameOf('rb 123 456 785 gb'), 'Post')
})

test('nearly every wrong digit of a number with letters of its own is noticed', () => {
  for (const number of ['RB123456785GB', '1Z999AA10123456784']) {
    const wrong = [...number].flatMap((char, at) =>
      /\d/.test(char) && at > 1
        ? [1, 2, 3, 4, 6, 7, 8, 9].map(
            (by) => number.slice(0, at) + ((Number(char) + by) % 10) + number.slice(at + 1),
          )
        : [],
    )
    const noticed = wrong.filter((one) => nameOf(one) === 'doubtful')
    assert.ok(noticed.length / wrong.length > 0.9, `${noticed.length} of ${wrong.length}`)
  }
})

test('bare digits that fit nobody, or two, are just a number', () => {
  assert.equal(nameOf('986578788856'), 'unknown')
  assert.equal(nameOf('3318810026'), 'unknown')
  assert.equal(nameOf('A1'), 'unknown')
  // FedEx's check digit by chance, and the beginning of ZTO's.
  const both = Array.from({ length: 11 }, (_, at) => `78000000000${at}`.slice(0, 12))
  assert.ok(both.some((number) => nameOf(number) === 'unknown'))
  assert.ok(both.some((number) => nameOf(number) === 'ZTO Express'))
})

test('nothing that anybody types breaks it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (typed) => {
      assert.ok(['known', 'doubtful', 'unknown'].includes(recognize(typed).is))
    }),
  )
})

test('a courier is called as its readers call it, whoever typed its name', () => {
  assert.equal(courierName('顺丰速运', 'en'), 'SF Express')
  assert.equal(courierName('SF Express', 'zh-CN'), '顺丰速运')
  assert.equal(courierName('京东快递', 'en'), 'JD Logistics', 'by its other name, too')
  assert.equal(courierName('Onkel Pauls Bote', 'zh-CN'), 'Onkel Pauls Bote')
})
