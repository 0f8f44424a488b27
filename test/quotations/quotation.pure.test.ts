import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { borneKinds } from '#policy/borne.ts'
import { mayQuote } from '#quotations/quotable.ts'
import { decideAcceptance, quotationName } from '#quotations/quotation.ts'
import { lineNet, totals } from '#quotations/totals.ts'

const issued = { number: 1, version: 2, state: 'issued', validUntil: '2026-12-10' } as const

test('Mr Okafor accepts the version that he was shown, on its last day', () => {
  const shown = { number: 1, version: 2 }
  assert.deepEqual(decideAcceptance({ quotation: issued, shown, today: '2026-12-10' }), {
    accepted: true,
  })
})

test('law 2: a yes to another version or another quotation is none', () => {
  for (const shown of [
    { number: 1, version: 1 },
    { number: 2, version: 2 },
  ]) {
    assert.deepEqual(decideAcceptance({ quotation: issued, shown, today: '2026-12-01' }), {
      accepted: false,
      because: 'version_shown',
    })
  }
})

test('law 2: the day after its last day a quotation can not be accepted, whatever its state says', () => {
  const shown = { number: 1, version: 2 }
  const late = { accepted: false, because: 'not_expired' }
  assert.deepEqual(decideAcceptance({ quotation: issued, shown, today: '2026-12-11' }), late)
  const swept = { ...issued, state: 'expired' } as const
  assert.deepEqual(decideAcceptance({ quotation: swept, shown, today: '2026-12-01' }), late)
})

test('a quotation without a last day does not expire', () => {
  const open = { ...issued, validUntil: null }
  const shown = { number: 1, version: 2 }
  assert.equal(decideAcceptance({ quotation: open, shown, today: '2099-01-01' }).accepted, true)
})

test('what was accepted, declined or superseded is not accepted again', () => {
  for (const state of ['accepted', 'declined', 'superseded'] as const) {
    const quotation = { ...issued, state }
    const shown = { number: 1, version: 2 }
    assert.deepEqual(decideAcceptance({ quotation, shown, today: '2026-12-01' }), {
      accepted: false,
      because: 'not_issued',
    })
  }
})

test('law 1: a line is priced only when not covered, or when paid service was chosen', () => {
  const no = { quotable: false, because: 'uncovered_or_chosen' }
  assert.deepEqual(mayQuote({ id: 'v', answer: 'not_covered', bears: [] }, false, 'part'), {
    quotable: true,
  })
  assert.deepEqual(mayQuote({ id: 'v', answer: 'covered', bears: borneKinds }, false, 'part'), no)
  assert.deepEqual(mayQuote({ id: 'v', answer: 'undetermined', bears: [] }, false, 'labour'), no)
  assert.deepEqual(mayQuote(null, false, 'part'), no)
  assert.deepEqual(mayQuote({ id: 'v', answer: 'covered', bears: borneKinds }, true, 'part'), {
    quotable: true,
  })
})

test('law 1: what is covered for parts alone may be priced for its labour, and for nothing else', () => {
  const partly = { id: 'v', answer: 'covered', bears: ['parts'] } as const
  assert.equal(mayQuote(partly, false, 'labour').quotable, true)
  for (const kind of ['part', 'freight', 'inspection_fee', 'other'] as const)
    assert.equal(mayQuote(partly, false, kind).quotable, false, kind)
})

test('tax is rounded once for each rate, not line by line', () => {
  const cheap = { netMinor: 50n, taxBasisPoints: 1300 } // 6.5 fen of tax each
  const freight = { netMinor: 2500n, taxBasisPoints: 900 }
  assert.deepEqual(totals([cheap, freight, cheap, cheap]), {
    netMinor: 2650n,
    taxes: [
      { basisPoints: 900, netMinor: 2500n, taxMinor: 225n },
      { basisPoints: 1300, netMinor: 150n, taxMinor: 20n },
    ],
    grossMinor: 2895n,
  })
  assert.deepEqual(totals([]), { netMinor: 0n, taxes: [], grossMinor: 0n })
})

test('the order of lines and splitting a line change no total', () => {
  const line = fc.record({
    netMinor: fc.bigInt(-(10n ** 9n), 10n ** 9n),
    taxBasisPoints: fc.constantFrom(0, 600, 900, 1300),
  })
  fc.assert(
    fc.property(fc.array(line), fc.bigInt(0n, 100n), (lines, cut) => {
      const whole = totals(lines)
      const split = lines.flatMap(({ netMinor, taxBasisPoints }) => [
        { netMinor: cut, taxBasisPoints },
        { netMinor: netMinor - cut, taxBasisPoints },
      ])
      assert.deepEqual(totals(split.toReversed()), whole)
    }),
  )
})

test('one and a half hours at 173.33 are 260.00', () => {
  assert.equal(lineNet(17333n, 1500), 26000n)
})

test('a quotation has a name that can be spoken', () => {
  assert.equal(quotationName('A7K2N9F', { number: 1, version: 1 }), 'A7K2N9F-Q1')
  assert.equal(quotationName('A7K2N9F', { number: 2, version: 3 }), 'A7K2N9F-Q2-3')
})
