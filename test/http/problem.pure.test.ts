import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { conflict, Refusal, type RefusalKind } from '#kernel/refusal.ts'
import { problemOf } from '#platform/http/problem.ts'
import { traceOf } from '#platform/http/trace.ts'
import { textsOf } from '#platform/texts.ts'

test('each kind of refusal has its status', () => {
  const statuses: Record<RefusalKind, number> = {
    invalid: 422,
    unauthenticated: 401,
    forbidden: 403,
    missing: 404,
    conflict: 409,
    limited: 429,
    unavailable: 503,
  }
  for (const [kind, status] of Object.entries(statuses)) {
    const refusal = new Refusal(kind as RefusalKind, 'device.changed') // the keys are the kinds
    assert.equal(problemOf(refusal, 'en').status, status, kind)
  }
})

test('what shows the way out stands beside the sentence', () => {
  const refusal = conflict('device.changed', { extra: { version: 3, allowedCommands: ['quote'] } })
  const { problem } = problemOf(refusal, 'en')
  assert.deepEqual([problem.version, problem.allowedCommands], [3, ['quote']])
})

test('a database that is away, starting or busy asks to come again', () => {
  for (const code of ['ECONNREFUSED', '57P01', '57P03', '40001', '40P01', '08006', '53300']) {
    const { status, headers } = problemOf(Object.assign(new Error('x'), { code }), 'en')
    assert.deepEqual([status, headers['retry-after']], [503, '5'], code)
  }
})

test('an unknown error tells nothing of itself, and its trace nothing of persons', () => {
  const message = 'duplicate key value: Key (mail)=(li.wei@example.com) already exists'
  const error = Object.assign(new Error(message), { code: '23505', constraint: 'people_mail' })
  const { status, problem } = problemOf(error, 'en')
  assert.equal(status, 500)
  const told = JSON.stringify([problem, traceOf(error)])
  assert.ok(!told.includes('li.wei'), told)
  assert.deepEqual([traceOf(error).code, traceOf(error).constraint], ['23505', 'people_mail'])
  assert.ok((traceOf(error).at as string[]).length > 0)
})

test('a rule whose sentence was forgotten is answered by its kind', () => {
  const { status, problem } = problemOf(conflict('nobody.wrote_this'), 'en')
  assert.deepEqual([status, problem.detail], [409, problem.title])
})

test('both languages say the same things', () => {
  const [first, ...others] = languages.map((language) => [...textsOf(language).keys()].sort())
  for (const keys of others) assert.deepEqual(keys, first)
})
