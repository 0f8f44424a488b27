import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Terms } from '#policy/terms.ts'
import { replay } from '#warranty/replay.ts'
import { type Answer1, asToday, type KeptFacts1 } from '#warranty/rules-1.ts'

// Written by the program as it was when its rules were of version 1.
type Rules1 = {
  policy: Terms
  kept: { case: string; kept: KeptFacts1; verdict: Answer1; entitlement: Answer1 }[]
}
const file = new URL('kept-by-rules-1.json', import.meta.url)
const rules1: Rules1 = JSON.parse(readFileSync(file, 'utf8'))

test('what rules 1 answered is reached again by rules 1, and can be read today', () => {
  assert.ok(rules1.kept.length >= 10)
  for (const { case: title, kept, verdict, entitlement } of rules1.kept) {
    assert.deepEqual(replay('verdict', kept, rules1.policy), verdict, title)
    assert.deepEqual(replay('entitlement', kept, rules1.policy), entitlement, title)
    const today = asToday(verdict)
    assert.equal(today.outcome, verdict.outcome)
    assert.equal(today.bears.length > 0, verdict.outcome === 'covered', title)
  }
})

test('rules that this program does not know are refused, not guessed', () => {
  const [first] = rules1.kept
  assert.ok(first)
  assert.throws(() => replay('verdict', { ...first.kept, rules: 99 }, rules1.policy), /Rules 99/)
  const older = { ...rules1.policy, version: 7 }
  assert.throws(() => replay('verdict', first.kept, older), /name policy/)
})
