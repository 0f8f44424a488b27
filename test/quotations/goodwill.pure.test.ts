import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { goodwillOf, shareOff } from '#quotations/goodwill.ts'
import { totals } from '#quotations/totals.ts'

const price = fc.bigInt({ min: 0n, max: 10n ** 12n })
const percent = fc.integer({ min: 0, max: 100 })

test('what is paid and what is given away are the price again, to the last fen', () => {
  fc.assert(
    fc.property(price, percent, (minor, share) => {
      const { netMinor, forgoneMinor } = shareOff(minor, share)
      assert.equal(netMinor + forgoneMinor, minor)
      assert.ok(netMinor >= 0n && forgoneMinor >= 0n)
    }),
  )
})

test('a larger share never leaves more to pay, none takes nothing, the whole leaves nothing', () => {
  fc.assert(
    fc.property(price, percent, percent, (minor, one, other) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)]
      assert.ok(shareOff(minor, large).netMinor <= shareOff(minor, small).netMinor)
      assert.deepEqual(shareOff(minor, 0), { netMinor: minor, forgoneMinor: 0n })
      assert.deepEqual(shareOff(minor, 100), { netMinor: 0n, forgoneMinor: minor })
    }),
  )
})

test('half a fen is the customer’s', () => {
  assert.deepEqual(shareOff(1n, 50), { netMinor: 0n, forgoneMinor: 1n })
  assert.deepEqual(shareOff(3n, 50), { netMinor: 1n, forgoneMinor: 2n })
})

test('goodwill is what the totals fall by, tax included', () => {
  const line = { ...shareOff(100_00n, 40), taxBasisPoints: 1300 }
  const whole = { ...shareOff(50_00n, 0), taxBasisPoints: 600 }
  assert.equal(goodwillOf([line, whole]), 45_20n)
  assert.equal(totals([line, whole]).grossMinor, 67_80n + 53_00n)
  assert.equal(goodwillOf([whole]), 0n)
})
