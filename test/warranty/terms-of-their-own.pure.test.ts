import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '#kernel/calendar.ts'
import type { PeriodEnd } from '#kernel/period.ts'
import type { Terms } from '#policy/terms.ts'
import { baseEnd, inTime, unpublished } from '#warranty/base-end.ts'
import { borneByTerm, variantsFor } from '#warranty/variants.ts'
import { facts, reference } from '../support/facts.ts'

type Variants = NonNullable<Terms['term']['variants']>
const policy = (variants: Variants, term: Partial<Terms['term']> = {}): Terms => ({
  ...reference.terms,
  term: { ...reference.terms.term, ...term, variants },
})
const of = (
  variants: Variants,
  {
    model = 'LE-4K',
    component,
  }: { model?: string | null; component?: 'host' | 'accessory' | null },
) =>
  facts({
    policy: policy(variants),
    component: component === null ? null : { key: 'part', class: component ?? 'host' },
    device: { ...facts().device, model },
  })
const months = (found: readonly { length: object }[]) =>
  found.map(({ length }) => ('months' in length ? length.months : null))
const both: Variants = [
  { classes: ['main_accessory', 'accessory'], length: { months: 6 } },
  { models: ['LE-8K', 'LE-4K'], length: { months: 36 } },
]

test('any class and any model that a term names is meant by it', () => {
  assert.deepEqual(months(variantsFor(of(both, { component: 'accessory' }))), [6])
  assert.deepEqual(months(variantsFor(of(both, { component: 'host' }))), [36])
  assert.deepEqual(months(variantsFor(of(both, { model: 'VS-8', component: 'host' }))), [12])
  const one: Variants = [
    { models: ['LE-4K'], classes: ['accessory'], length: { months: 3 } },
    { length: { months: 24 } },
  ]
  assert.deepEqual(months(variantsFor(of(one, { component: 'accessory' }))), [3])
  assert.deepEqual(months(variantsFor(of(one, { component: 'host' }))), [24])
  assert.deepEqual(months(variantsFor(of(one, { model: 'VS-8', component: 'accessory' }))), [24])
})

test('while the component or the model is not known, each term that still may be is', () => {
  assert.deepEqual(months(variantsFor(of(both, { component: null }))), [6, 36])
  assert.deepEqual(months(variantsFor(of(both, { component: null, model: 'VS-8' }))), [6, 12])
  assert.deepEqual(months(variantsFor(of(both, { model: null, component: 'host' }))), [36, 12])
  assert.deepEqual(months(variantsFor(of(both, { model: null, component: 'accessory' }))), [6])
  assert.deepEqual(variantsFor(of([], { component: null, model: null })), [])
})

test('the longest of the terms that may be meant is the end, whichever stands first', () => {
  const ends = (variants: Variants, component: 'host' | null) =>
    baseEnd(of(variants, { component }), dayOf('2026-03-15')).last
  assert.equal(ends(both, null), dayOf('2029-03-15'))
  assert.equal(ends(both.toReversed(), null), dayOf('2029-03-15'))
  assert.equal(
    ends([{ classes: ['accessory'], length: { days: 10 } }], 'host'),
    dayOf('2027-03-15'),
  )
})

test('only what every term that may be meant frees of is freed', () => {
  const some: Variants = [
    { classes: ['accessory'], length: { months: 6 }, bears: ['parts'] },
    { models: ['LE-4K'], length: { months: 36 } },
  ]
  assert.deepEqual(borneByTerm(of(some, { component: null })), ['parts'])
  assert.deepEqual(borneByTerm(of(some, { component: 'accessory' })), ['parts'])
  assert.deepEqual(borneByTerm(of(some, { component: 'host' })), ['parts', 'labour'])
})

test('a unit that is still away is away up to the report, and not before it came', () => {
  const away = (reportedOn: string) =>
    baseEnd(
      facts({
        policy: policy([], { addsRepairDays: true }),
        reportedOn,
        repairs: [
          {
            ...{ id: 'visit', receivedOn: '2026-05-01', deliveredOn: null, components: [] },
            ...{ partsFitted: [], free: true },
          },
        ],
      }),
      dayOf('2026-03-15'),
    ).last
  assert.ok(away('2026-05-11') > away('2026-05-01'))
  assert.equal(away('2026-04-01'), away('2026-05-01'))
})

test('without that rule of the policy no day away is added', () => {
  const repairs = [
    {
      ...{ id: 'visit', receivedOn: '2026-05-01', deliveredOn: '2026-06-01', components: [] },
      ...{ partsFitted: [], free: true },
    },
  ]
  const end = baseEnd(facts({ policy: policy([]), repairs }), dayOf('2026-03-15'))
  assert.equal(end.last, dayOf('2027-03-15'))
})

test('the last day itself is in time, and so is the latest that an open calendar may give', () => {
  const end = (unmoved: string, last: string, latest: string, provisional: boolean): PeriodEnd => ({
    ...{ unmoved: dayOf(unmoved), last: dayOf(last), latest: dayOf(latest), provisional },
  })
  const fixed = end('2027-03-13', '2027-03-15', '2027-03-15', false)
  assert.equal(inTime(fixed, dayOf('2027-03-13')), 'passed')
  assert.equal(inTime(fixed, dayOf('2027-03-15')), 'passed')
  assert.equal(inTime(fixed, dayOf('2027-03-16')), 'failed')
  const open = end('2027-03-13', '2027-03-13', '2027-03-20', true)
  assert.equal(inTime(open, dayOf('2027-03-13')), 'passed')
  assert.equal(inTime(open, dayOf('2027-03-20')), 'unknown')
  assert.equal(inTime(open, dayOf('2027-03-21')), 'failed')
  assert.deepEqual(
    unpublished([fixed, end('2027-12-31', '2028-01-03', '2028-01-03', true)]).map(
      ({ detail }) => detail,
    ),
    ['2027', '2028'],
  )
})
