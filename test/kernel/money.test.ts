import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  decimalsOf,
  formatAmount,
  formatMoney,
  fromWire,
  parseMoney,
  toDecimal,
  toWire,
} from '#kernel/money.ts'
import { divideHalfUp, taxOn } from '#kernel/tax.ts'

const currency = fc.constantFrom('CNY', 'EUR', 'JPY', 'KWD')
const minor = fc.bigInt(-(10n ** 14n), 10n ** 14n)

test('an amount comes back from the wire exactly as it went, in currencies with 0, 2 and 3 decimals', () => {
  fc.assert(
    fc.property(minor, currency, (amount, code) => {
      assert.deepEqual(fromWire(toWire({ minor: amount, currency: code })), {
        minor: amount,
        currency: code,
      })
    }),
  )
})

test('the wire form has the decimals of its currency', () => {
  assert.deepEqual(toWire({ minor: 1230n, currency: 'CNY' }), { amount: '12.30', currency: 'CNY' })
  assert.equal(toDecimal({ minor: 5n, currency: 'CNY' }), '0.05')
  assert.equal(toDecimal({ minor: -5n, currency: 'CNY' }), '-0.05')
  assert.equal(toDecimal({ minor: 500n, currency: 'JPY' }), '500')
  assert.equal(decimalsOf('KWD'), 3)
})

test('what is not plain money is refused on the wire', () => {
  for (const amount of ['', '.5', '1.', '01.00', '+1', '1e3', '1,000', '12.345', ' 1', '0x10']) {
    assert.equal(fromWire({ amount, currency: 'CNY' }), undefined, amount)
  }
  assert.equal(fromWire({ amount: '1', currency: 'XQQ' }), undefined)
  assert.equal(fromWire({ amount: '1.5', currency: 'JPY' }), undefined)
  assert.equal(fromWire({ amount: '99999999999999.99', currency: 'CNY' }), undefined)
})

test('Mei Lin may type an amount the way she writes it', () => {
  for (const text of [
    '1,234.50',
    '1234.5',
    '¥ 1,234.50',
    '￥1234.50',
    '１２３４。５０元',
    'CNY 1234.50',
  ]) {
    assert.equal(parseMoney(text, 'CNY')?.minor, 123450n, text)
  }
  assert.equal(parseMoney('007', 'CNY')?.minor, 700n)
  assert.equal(parseMoney('12.', 'CNY')?.minor, 1200n)
})

test('an amount that could mean two things is asked for again', () => {
  for (const text of ['1,23', '12,34.5', '12.345', '$12', 'EUR 12', '12 or 13', '1-2', '']) {
    assert.equal(parseMoney(text, 'CNY'), undefined, text)
  }
})

test('what is shown can be typed back in', () => {
  fc.assert(
    fc.property(minor, currency, (amount, code) => {
      const money = { minor: amount, currency: code }
      assert.deepEqual(parseMoney(formatAmount(money, 'en'), code), money)
      assert.deepEqual(parseMoney(formatMoney(money, 'zh-CN'), code), money)
    }),
  )
})

test('money reads with its symbol on totals and without on lines', () => {
  assert.equal(formatMoney({ minor: 96500n, currency: 'CNY' }, 'en'), '¥965.00')
  assert.equal(formatMoney({ minor: 96500n, currency: 'CNY' }, 'zh-CN'), '¥965.00')
  assert.equal(formatAmount({ minor: 123450n, currency: 'CNY' }, 'en'), '1,234.50')
})

test('tax is rounded half up, and the reversal of an amount has exactly the reversed tax', () => {
  assert.equal(taxOn(50n, 1300), 7n) // 6.5 fen
  assert.equal(taxOn(49n, 1300), 6n) // 6.37 fen
  assert.equal(taxOn(-50n, 1300), -7n)
  fc.assert(
    fc.property(minor, fc.bigInt(1n, 10_000n), (amount, divisor) => {
      const off = 2n * (divideHalfUp(amount, divisor) * divisor - amount)
      assert.ok(off <= divisor && off >= -divisor)
      assert.equal(divideHalfUp(-amount, divisor), -divideHalfUp(amount, divisor))
    }),
  )
})
