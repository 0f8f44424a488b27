import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingVerdicts } from '#warranty/standing.ts'

const verdict = (id: string, more: { supersedes?: string; preliminary?: boolean } = {}) => ({
  id,
  supersedes: null,
  preliminary: false,
  ...more,
})
const standing = (...verdicts: ReturnType<typeof verdict>[]) =>
  standingVerdicts(verdicts).map(({ id }) => id)

test('each component’s first view stands until somebody judged at the bench', () => {
  const host = verdict('host', { preliminary: true })
  const cable = verdict('cable', { preliminary: true })
  assert.deepEqual(standing(host, cable), ['host', 'cable'])
  const again = verdict('host again', { preliminary: true, supersedes: 'host' })
  assert.deepEqual(standing(host, cable, again), ['cable', 'host again'])
  assert.deepEqual(standing(host, cable, verdict('judged', { supersedes: 'host' })), ['judged'])
})

test('an appeal leaves only what took the place of the first answer', () => {
  assert.deepEqual(
    standing(verdict('board'), verdict('fan'), verdict('board again', { supersedes: 'board' })),
    ['fan', 'board again'],
  )
})
