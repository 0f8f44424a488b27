import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moneyAsked, sumAsked } from '#organizations/money-asked.ts'
import { refused } from '../support/refused.ts'

const maker = { currency: 'CNY' }
const asked = (amount: string, currency = 'CNY') => ({ amount, currency })

test('money is asked in the currency of the maker, and points to its field when it is not', async () => {
  assert.deepEqual(moneyAsked(asked('120.50'), maker, '/amount'), {
    minor: 12050n,
    currency: 'CNY',
  })
  for (const [wire, rule] of [
    [asked('12,50'), 'money.unreadable'],
    [asked('1.255'), 'money.unreadable'],
    [asked('120.50', 'EUR'), 'money.other_currency'],
  ] as const) {
    const no = await refused(() => moneyAsked(wire, maker, '/lines/0/unitPrice'), 'invalid', rule)
    assert.equal(no.details.pointer, '/lines/0/unitPrice')
  }
})

test('money that moves is more than nothing; a price may be nothing', async () => {
  assert.equal(moneyAsked(asked('0.00'), maker, '/amount').minor, 0n)
  await refused(() => sumAsked(asked('0.00'), maker, '/amount'), 'invalid', 'money.unreadable')
  await refused(() => sumAsked(asked('-5.00'), maker, '/amount'), 'invalid', 'money.unreadable')
})
