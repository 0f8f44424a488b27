import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis } from '#warranty/answer.ts'
import type { Facts, RepairFact, StatuteFact } from '#warranty/facts.ts'
import { identity } from '#warranty/identity.ts'
import { purchaseOf } from '#warranty/purchase.ts'
import { repairWarranties } from '#warranty/repair-warranty.ts'
import { statutes } from '#warranty/statute.ts'
import { facts } from '../support/facts.ts'

const read = (bases: readonly Basis[]) =>
  bases.map((basis) => ({
    id: basis.id,
    check: (name: string) => {
      const check = basis.checks.find((one) => one.name === name)
      assert.ok(check, `${name} is asked`)
      return {
        answer: `${check.result} ${check.reason}`,
        told: check.facts.map(({ fact, id, value }) => `${fact} ${id} ${value}`),
        missing: check.missing.map(({ kind, id, detail }) => `${kind} ${id} ${detail}`),
      }
    },
  }))

const law = (change: Partial<StatuteFact> = {}): StatuteFact => ({
  ...{ id: 'law-1', article: 'Law, article 3', liable: 'maker', makerTookOn: false },
  ...{ countries: ['CN'], buyers: ['consumer'], models: null, covered: ['host'] },
  ...{ from: 'delivery', presumed: null, repairAdds: null, calendar: null },
  period: { length: { months: 6 }, addsRepairDays: false, movesToWorkingDay: false },
  ...change,
})
const byLaw = (change: Partial<StatuteFact>, known: Partial<Facts> = {}) => {
  const asked = facts({ ...known, statutes: [law(change)] })
  const shared = { identity: identity(asked), cause: null }
  return read(statutes(asked, purchaseOf(asked), shared))
}
const period = (change: Partial<StatuteFact>, known: Partial<Facts> = {}) =>
  byLaw(change, known)[0]?.check('period')

const visit = (change: Partial<RepairFact> = {}): RepairFact => ({
  ...{ id: 'visit-1', receivedOn: '2026-06-01', deliveredOn: '2026-06-11' },
  ...{ components: ['output_board'], partsFitted: [], free: true },
  ...change,
})

test('a law counts from the day on which the unit was handed over, and tells that day', () => {
  const handedOverOn = '2026-05-12'
  const last = period({}, { handedOverOn })
  assert.equal(last?.answer, 'passed in_legal_period')
  assert.deepEqual(last?.told, [
    'statute law-1 Law, article 3',
    'handed_over_on null 2026-05-12',
    'covered_to null 2026-11-12',
    'reported_on null 2026-11-12',
  ])
  assert.deepEqual(last?.missing, [])
  assert.equal(
    period({}, { handedOverOn: '2026-05-11' })?.answer,
    'failed legal_period_over',
    'a day earlier',
  )
  // Where it counts from the purchase (15 March), the day of delivery changes nothing.
  assert.equal(period({ from: 'purchase' }, { handedOverOn })?.answer, 'failed legal_period_over')
})

test('a law whose end moves by an unpublished year waits for that year’s calendar', () => {
  const moves = { length: { months: 6 }, addsRepairDays: false, movesToWorkingDay: true }
  const open = period({ period: moves }, { handedOverOn: '2026-05-11' })
  assert.equal(open?.answer, 'unknown legal_period_open')
  assert.deepEqual(open?.missing, ['calendar_year null 2026'])
})

test('for which models a law is, and that a unit of an unknown model may be one', () => {
  const device = { ...facts().device, model: null }
  assert.equal(byLaw({ models: ['VS-8'] }).length, 0)
  assert.equal(byLaw({ models: ['VS-8', 'LE-4K'] }).length, 1)
  assert.equal(byLaw({ models: ['VS-8'] }, { device }).length, 1)
})

test('while the part is not known, a law for some parts waits for it', () => {
  const asked = byLaw({}, { component: null })[0]?.check('application')
  assert.equal(asked?.answer, 'unknown component_unknown')
  assert.deepEqual(asked?.missing, ['component null null'])
  assert.deepEqual(asked?.told, ['statute law-1 Law, article 3'])
  assert.deepEqual(byLaw({})[0]?.check('application').told, [
    'statute law-1 Law, article 3',
    'buyer null consumer',
    'component null output_board',
    'class null host',
  ])
})

test('a free repair inside the period adds to it once, from the law’s first day to the period’s last', () => {
  const handedOverOn = '2026-03-12'
  const adds = { months: 2, since: '2026-06-01' }
  const of = (...repairs: RepairFact[]) =>
    period({ repairAdds: adds }, { handedOverOn, repairs })?.answer
  assert.equal(of(), 'failed legal_period_over')
  assert.equal(of(visit()), 'passed in_legal_period', 'on the first day of the rule')
  assert.equal(of(visit({ receivedOn: '2026-05-31' })), 'failed legal_period_over')
  assert.equal(of(visit({ receivedOn: '2026-09-12', deliveredOn: null })), 'passed in_legal_period')
  assert.equal(of(visit({ receivedOn: '2026-09-13' })), 'failed legal_period_over', 'too late')
  assert.equal(of(visit({ free: false })), 'failed legal_period_over', 'a paid one')
  assert.equal(of(visit({ id: 'paid', free: false }), visit()), 'passed in_legal_period')
})

const afterRepair = (repairs: RepairFact[], known: Partial<Facts> = {}) => {
  const desk = { shippingAllowanceDays: null, betterDateDays: null, repairWarrantyDays: 154 }
  const asked = facts({ desk, ...known, repairs })
  return read(repairWarranties(asked, { identity: identity(asked), cause: null }))
}

test('a repair is warranted from its delivery back, on that very day too', () => {
  assert.equal(afterRepair([visit({ deliveredOn: null })]).length, 0, 'not back yet')
  assert.equal(afterRepair([visit({ deliveredOn: '2026-11-13' })]).length, 0, 'back after that')
  assert.equal(afterRepair([visit({ deliveredOn: '2026-11-12' })]).length, 1)
  const last = afterRepair([visit()])[0]?.check('period')
  assert.equal(last?.answer, 'passed in_repair_warranty')
  assert.deepEqual(last?.told, [
    'repair visit-1 null',
    'delivered_on null 2026-06-11',
    'warranty_days null 154',
    'covered_to null 2026-11-12',
    'reported_on null 2026-11-12',
  ])
  const day = { deliveredOn: '2026-06-10' }
  assert.equal(afterRepair([visit(day)])[0]?.check('period').answer, 'failed repair_warranty_over')
})

test('whether it is the same fault is said of that very repair, and by whom', () => {
  const said = (...sameFaults: Facts['sameFaults']) =>
    afterRepair([visit()], { sameFaults })[0]?.check('relation')
  const same = said(
    { repair: 'visit-0', same: false, by: 'chen-jing' },
    { repair: 'visit-1', same: true, by: 'zhao-min' },
  )
  assert.equal(same?.answer, 'passed same_fault')
  assert.deepEqual(same?.told, [
    'repair visit-1 null',
    'component null output_board',
    'confirmed_by zhao-min null',
  ])
  const other = said({ repair: 'visit-1', same: false, by: 'zhao-min' })
  assert.equal(other?.answer, 'failed another_fault')
  assert.equal(other?.told[2], 'confirmed_by zhao-min null')
  const elsewhere = said({ repair: 'visit-0', same: true, by: 'zhao-min' })
  assert.equal(elsewhere?.answer, 'unknown not_compared')
  assert.deepEqual(elsewhere?.missing, ['same_fault visit-1 null'])
})

test('without a part at hand the repair it would be compared with is named, and the part asked for', () => {
  const asked = afterRepair([visit()], { component: null })[0]?.check('relation')
  assert.equal(asked?.answer, 'unknown component_unknown')
  assert.deepEqual(asked?.told, ['repair visit-1 null'])
  assert.deepEqual(asked?.missing, ['component null null'])
})
