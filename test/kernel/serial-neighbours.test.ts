import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { neighboursOf } from '#kernel/serial-neighbours.ts'

test('one mistake away: a wrong character, one too many, one missing, two exchanged', () => {
  const near = new Set(neighboursOf('LE4K24070012'))
  for (const key of ['LE4K24070013', 'LE4K240700122', 'LE4K2407001', 'LE4K24700012', 'E4K24070012'])
    assert.ok(near.has(key), key)
  for (const key of ['LE4K24070012', 'LE4K24070021X', 'LE4K24070045'])
    assert.ok(!near.has(key), key)
})

test('it is mutual, bounded, and names nothing twice', () => {
  const keys = fc.string({ unit: fc.constantFrom(...'0123459ABX'), minLength: 3, maxLength: 14 })
  fc.assert(
    fc.property(keys, fc.nat(), (key, pick) => {
      const near = neighboursOf(key)
      assert.equal(new Set(near).size, near.length)
      assert.ok(near.length <= 72 * (key.length + 1))
      const other = near[pick % near.length] ?? ''
      assert.ok(neighboursOf(other).includes(key), `${other} is near ${key}`)
    }),
    { numRuns: 300 },
  )
})
