import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { borneKinds } from '#policy/borne.ts'
import { clearanceOf, dueFor } from '#quotations/clearance.ts'
import type { Quotation, QuotationState } from '#quotations/quotation.ts'

const board = { id: 'board', verdictId: 'liquid' }
const fan = { id: 'fan', verdictId: 'worn' }
const worn = { id: 'worn', bears: borneKinds }
const liquid = { id: 'liquid', bears: [] }

const quotation = (
  number: number,
  netMinor: bigint,
  about: Partial<Quotation> = {},
): Quotation => ({
  id: `quotation ${number}`,
  number,
  version: 1,
  currency: 'CNY',
  lines: [
    {
      id: `line ${number}`,
      kind: 'part',
      descriptionTextId: null,
      workLineId: 'board',
      verdictId: 'liquid',
      borne: [],
      quantityMilli: 1000,
      unit: 'piece',
      goodwillPercent: 0,
      forgoneMinor: 0n,
      netMinor,
      taxBasisPoints: 0,
    },
  ],
  validUntil: null,
  state: 'accepted',
  supplementary: number > 1,
  goodwillTextId: null,
  accountId: null,
  ...about,
})

const facts = { workLines: [board, fan], verdictsInForce: [worn, liquid] }

test('the fan is covered, the board is paid: both may be repaired, each by what cleared it', () => {
  const clearance = clearanceOf({ ...facts, quotations: [quotation(1, 68000n)], paidMinor: 68000n })
  assert.deepEqual(clearance, {
    cleared: true,
    lines: [
      { workLineId: 'board', by: 'quotation', id: 'line 1' },
      { workLineId: 'fan', by: 'verdict', id: 'worn' },
    ],
  })
})

test('one fen short is not paid in full: the board waits, and is named', () => {
  const clearance = clearanceOf({ ...facts, quotations: [quotation(1, 68000n)], paidMinor: 67999n })
  assert.equal(clearance.cleared, false)
  assert.deepEqual(clearance.cleared ? [] : clearance.missing, ['board'])
})

test('a quotation that is issued, declined, superseded or expired clears nothing, however much was paid', () => {
  for (const state of ['issued', 'declined', 'superseded', 'expired'] satisfies QuotationState[]) {
    const clearance = clearanceOf({
      ...facts,
      quotations: [quotation(1, 68000n, { state })],
      paidMinor: 99999n,
    })
    assert.equal(clearance.cleared, false, state)
  }
})

test('an account carries what its quotation names, and nothing is due for it', () => {
  const carried = quotation(1, 68000n, { accountId: 'dealer account' })
  const clearance = clearanceOf({ ...facts, quotations: [carried], paidMinor: 0n })
  assert.deepEqual(clearance.cleared && clearance.lines[0], {
    workLineId: 'board',
    by: 'account',
    id: 'dealer account',
  })
  assert.equal(dueFor([carried, quotation(2, 100n)]), 100n)
})

test('a supplementary quotation still unpaid leaves the earlier clearance standing', () => {
  const power = { id: 'power', verdictId: null }
  const extra = quotation(2, 5000n)
  const supplementary = {
    ...extra,
    lines: extra.lines.map((line) => ({ ...line, workLineId: 'power' })),
  }
  const clearance = clearanceOf({
    workLines: [board, power],
    verdictsInForce: [],
    quotations: [supplementary, quotation(1, 68000n)],
    paidMinor: 68000n,
  })
  assert.deepEqual(clearance, {
    cleared: false,
    lines: [{ workLineId: 'board', by: 'quotation', id: 'line 1' }],
    missing: ['power'],
  })
})

test('a superseded or undetermined verdict covers nothing', () => {
  const missing = (verdictsInForce: Parameters<typeof clearanceOf>[0]['verdictsInForce']) =>
    clearanceOf({ workLines: [fan], verdictsInForce, quotations: [], paidMinor: 0n }).cleared
  assert.equal(missing([]), false)
  assert.equal(missing([{ id: 'worn', bears: [] }]), false)
  assert.equal(missing([worn]), true)
})

test('parts that the verdict bears clear nothing until the labour is paid, and only while it bears them', () => {
  const borne = ['parts'] as const
  const partly = { id: 'liquid', bears: borne }
  const labour = quotation(1, 30000n)
  const offered = {
    ...labour,
    lines: labour.lines.map((line) => ({ ...line, kind: 'labour' as const, borne })),
  }
  const cleared = (verdict: typeof liquid | typeof partly, paidMinor: bigint) =>
    clearanceOf({
      workLines: [board],
      verdictsInForce: [verdict],
      quotations: [offered],
      paidMinor,
    }).cleared
  assert.equal(cleared(partly, 0n), false)
  assert.equal(cleared(partly, 30000n), true)
  assert.equal(cleared(liquid, 30000n), false, 'a later verdict bears the parts no more')
})

test('without work there is nothing to start', () => {
  const clearance = clearanceOf({
    workLines: [],
    verdictsInForce: [worn],
    quotations: [],
    paidMinor: 1n,
  })
  assert.equal(clearance.cleared, false)
})

test('more money never takes a clearance away, and every line of work is either cleared or missing', () => {
  const offers = fc.array(fc.bigInt(1n, 1000n), { maxLength: 4 })
  fc.assert(
    fc.property(offers, fc.bigInt(0n, 4000n), fc.bigInt(0n, 500n), (prices, paidMinor, more) => {
      const quotations = prices.map((price, at) => {
        const offer = quotation(at + 1, price)
        return { ...offer, lines: offer.lines.map((line) => ({ ...line, workLineId: `w${at}` })) }
      })
      const workLines = prices.map((_, at) => ({ id: `w${at}`, verdictId: null }))
      const cleared = (paid: bigint) =>
        clearanceOf({ workLines, verdictsInForce: [], quotations, paidMinor: paid })
      const before = cleared(paidMinor)
      const after = cleared(paidMinor + more)
      assert.ok(after.lines.length >= before.lines.length)
      assert.equal(
        before.lines.length + (before.cleared ? 0 : before.missing.length),
        workLines.length,
      )
      if (prices.length > 0) assert.equal(before.cleared, paidMinor >= dueFor(quotations))
    }),
  )
})
