import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dayOf, isoOf } from '#kernel/calendar.ts'
import { languages } from '#kernel/language.ts'
import type { PeriodLength } from '#kernel/period.ts'
import type { Answer } from '#warranty/answer.ts'
import { explain } from '#warranty/explanation.ts'
import type { Facts } from '#warranty/facts.ts'
import { keptFacts, replay } from '#warranty/replay.ts'
import { entitlement, verdict } from '#warranty/verdict.ts'
import { reference } from '../support/facts.ts'
import { drawnContracts, drawnFacts, plainFacts } from './drawn-facts.ts'

// Mutants are many: `npm run mutation` asks each property fewer times.
const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) }
const checksOf = (answer: Answer) => answer.bases.flatMap(({ checks }) => checks)
const anyFacts = fc.oneof(drawnFacts, plainFacts)

const longer = (facts: Facts, months: number): Facts => {
  const { term } = facts.policy
  const more = (length: PeriodLength) => ({
    months: 'months' in length ? length.months + months : months,
  })
  const variants = term.variants?.map((own) => ({ ...own, length: more(own.length) }))
  return {
    ...facts,
    policy: {
      ...facts.policy,
      term: { ...term, length: more(term.length), ...(variants ? { variants } : {}) },
    },
  }
}
const ofMaker = (answer: Answer) => answer.bases.filter(({ owedBy }) => owedBy === 'maker')

/** Runs something where the clock stands elsewhere and chance is not to be had. */
function inAnotherWorld<Result>(run: () => Result): Result {
  const { now } = Date
  const { random } = Math
  const zone = process.env.TZ
  Date.now = () => 0
  Math.random = () => {
    throw new Error('An answer is not left to chance.')
  }
  process.env.TZ = 'Pacific/Kiritimati'
  try {
    return run()
  } finally {
    Date.now = now
    Math.random = random
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
}

describe('An answer of the warranty', () => {
  test('is not_covered only with a failed check in every basis, which names what it used', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const answer of [entitlement(facts), verdict(facts)]) {
          const failures = ofMaker(answer).map(({ checks }) =>
            checks.filter(({ result }) => result === 'failed'),
          )
          if (answer.outcome === 'not_covered') {
            assert.ok(failures.every((found) => found.length > 0))
            for (const { clause, facts: used, reason } of failures.flat())
              assert.ok(clause === null ? used.length > 0 : clause in reference.clauses, reason)
            assert.equal(answer.waysOn.at(-1)?.way, 'appeal')
          } else assert.deepEqual(answer.waysOn, [])
        }
      }),
      runs,
    )
  })

  test('is covered only with a basis all of whose checks passed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const answer = verdict(facts)
        const holding = ofMaker(answer).some(({ checks }) =>
          checks.every(({ result }) => result === 'passed'),
        )
        assert.equal(answer.outcome === 'covered', holding)
        assert.equal(answer.bears.length > 0, holding)
      }),
      runs,
    )
  })

  test('names what is missing exactly when it is undetermined, and each thing once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const answer = verdict(facts)
        assert.equal(answer.missing.length > 0, answer.outcome === 'undetermined')
        const told = answer.missing.map((item) => JSON.stringify(item))
        assert.equal(new Set(told).size, told.length)
        for (const check of checksOf(answer))
          assert.equal(check.missing.length > 0, check.result === 'unknown', check.reason)
      }),
      runs,
    )
  })

  test('never turns from covered by a longer term', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 36 }), (facts, months) => {
        fc.pre(verdict(facts).outcome === 'covered')
        assert.equal(verdict(longer(facts, months)).outcome, 'covered')
      }),
      runs,
    )
  })

  test('never turns from covered by a contract more, and bears no less', () => {
    fc.assert(
      fc.property(anyFacts, drawnContracts, (facts, more) => {
        const before = verdict(facts)
        fc.pre(before.outcome === 'covered')
        const added = more.map((contract) => ({ ...contract, id: `more ${contract.id}` }))
        const after = verdict({ ...facts, contracts: [...facts.contracts, ...added] })
        assert.equal(after.outcome, 'covered')
        assert.ok(before.bears.every((kind) => after.bears.includes(kind)))
      }),
      runs,
    )
  })

  test('never turns to covered by a later report, with documents that are in order', () => {
    fc.assert(
      fc.property(plainFacts, fc.integer({ min: 1, max: 400 }), (facts, later) => {
        // A visit that ended after the report, or has not ended, matters to a later report alone.
        const repairs = facts.repairs.filter(
          ({ deliveredOn }) => deliveredOn !== null && deliveredOn <= facts.reportedOn,
        )
        const first = verdict({ ...facts, repairs })
        fc.pre(first.outcome === 'not_covered')
        const reportedOn = isoOf(dayOf(facts.reportedOn) + later)
        assert.equal(verdict({ ...facts, repairs, reportedOn }).outcome, 'not_covered')
      }),
      runs,
    )
  })

  test('does not depend on the order of what it is told', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned: Facts = {
          ...facts,
          proofs: facts.proofs.toReversed(),
          findings: facts.findings
            .map((finding) => ({ ...finding, evidence: finding.evidence.toReversed() }))
            .toReversed(),
          repairs: facts.repairs.toReversed(),
          contracts: facts.contracts.toReversed(),
          promises: facts.promises.toReversed(),
          statutes: facts.statutes.toReversed(),
          recalls: facts.recalls.toReversed(),
          sameFaults: facts.sameFaults.toReversed(),
          interpretations: facts.interpretations.toReversed(),
        }
        assert.deepEqual(verdict(turned), verdict(facts))
      }),
      runs,
    )
  })

  test('is reached again from kept facts, and changes none of them', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = JSON.stringify(facts)
        for (const answer of [entitlement(facts), verdict(facts)]) {
          const kept = JSON.parse(JSON.stringify(keptFacts(facts)))
          const again = replay(answer.kind, kept, facts.policy)
          assert.deepEqual(again, answer)
          assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer)
        }
        assert.equal(JSON.stringify(facts), before)
      }),
      runs,
    )
  })

  test('asks nothing but its facts: no clock, no chance, no time zone of the machine', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const usual = verdict(facts)
        assert.deepEqual(
          inAnotherWorld(() => verdict(facts)),
          usual,
        )
      }),
      { numRuns: 100 },
    )
  })

  test('of a suspicion alone is never not_covered', () => {
    fc.assert(
      fc.property(plainFacts, drawnFacts, (sound, { findings }) => {
        fc.pre(verdict({ ...sound, findings: [] }).outcome === 'covered')
        const suspected = findings.map((finding) => ({ ...finding, state: 'suspected' as const }))
        assert.notEqual(verdict({ ...sound, findings: suspected }).outcome, 'not_covered')
      }),
      runs,
    )
  })

  test('before inspection is the verdict’s without the cause', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [before] = entitlement(facts).bases
        const [after] = verdict(facts).bases
        assert.deepEqual(before?.checks, after?.checks.slice(0, -1))
        if (entitlement(facts).outcome === 'not_covered')
          assert.equal(verdict(facts).outcome, 'not_covered')
      }),
      runs,
    )
  })

  test('can be explained in both languages, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const language of languages) {
          const told = explain(verdict(facts), language, { policy: reference, component: null })
          const names = new Set(checksOf(verdict(facts)).map(({ name }) => name))
          assert.deepEqual(new Set(told.checks.map(({ check }) => check)), names)
          const ids = told.checks.map(({ basisId, check, sentence }) => [basisId, check, sentence])
          assert.equal(new Set(ids.map(String)).size, told.checks.length, 'each is told once')
          assert.doesNotMatch(JSON.stringify(told), /undefined|NaN/)
        }
      }),
      { numRuns: 100 },
    )
  })
})
