import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { balance, type Payment, reverse, unearned } from '#payments/payment.ts'

const transfer = (id: string, minor: bigint): Payment => ({
  id,
  kind: 'bank_transfer',
  minor,
  currency: 'CNY',
  receivedOn: '2026-11-26',
  reversesId: null,
})

test('two part payments settle the quotation; the second one brings too much', () => {
  const first = transfer('first', 50000n)
  assert.deepEqual(balance(96500n, [first]), { paid: 50000n, due: 46500n, surplus: 0n })
  const both = [first, transfer('second', 46600n)]
  assert.deepEqual(balance(96500n, both), { paid: 96600n, due: 0n, surplus: 100n })
})

test('law 8: a mistake is taken back by a second row, once', () => {
  const wrong = transfer('wrong', 9650n)
  const reversal = reverse({ payment: wrong, payments: [wrong], id: 'r', today: '2026-11-27' })
  assert.ok(reversal.reversed)
  const rows = [wrong, reversal.payment]
  assert.equal(balance(0n, rows).paid, 0n)
  assert.equal(reversal.payment.reversesId, 'wrong')
  assert.deepEqual(reverse({ payment: wrong, payments: rows, id: 'r2', today: '2026-11-27' }), {
    reversed: false,
    because: 'already_reversed',
  })
  const again = { payment: reversal.payment, payments: rows, id: 'r2', today: '2026-11-27' }
  assert.deepEqual(reverse(again), { reversed: false, because: 'reversal_of_reversal' })
})

test('a case that ends unrepaired owes back what it did not earn', () => {
  assert.equal(unearned(0n, [transfer('first', 50000n)]), 50000n)
  assert.equal(unearned(5000n, [transfer('first', 50000n)]), 45000n)
  assert.equal(unearned(50000n, [transfer('first', 50000n)]), 0n)
})

test('whatever was paid: what is due and what is over explain the whole difference', () => {
  const amounts = fc.array(fc.bigInt(-100_000n, 100_000n))
  fc.assert(
    fc.property(fc.bigInt(0n, 1_000_000n), amounts, (asked, minors) => {
      const { paid, due, surplus } = balance(
        asked,
        minors.map((minor) => ({ minor })),
      )
      assert.equal(paid + due - surplus, asked)
      assert.ok(due === 0n || surplus === 0n)
    }),
  )
})
