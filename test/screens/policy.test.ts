import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagePolicy } from '../../web/page-policy.ts'

const csp = (handles: unknown[]) => pagePolicy(handles, 'n0nce')['content-security-policy'] ?? ''

test('a page without scripts allows none, nor any style attribute', () => {
  assert.match(csp([undefined, {}]), /script-src 'none'/)
  assert.doesNotMatch(csp([undefined]), /unsafe/)
})

test('a page that hydrates runs scripts by its nonce only', () => {
  const policy = csp([undefined, { hydrated: true }])
  assert.match(policy, /script-src 'self' 'nonce-n0nce'/)
  assert.doesNotMatch(policy.replace("style-src-attr 'unsafe-inline'", ''), /unsafe/)
})

test('a page with a script of its own runs that by its nonce, and nothing else from anywhere', () => {
  const policy = csp([undefined, { script: true }])
  assert.match(policy, /script-src 'nonce-n0nce';/)
  assert.doesNotMatch(policy, /unsafe|connect-src|worker-src/)
})

test('no referrer leaves a page whose address is a secret', () => {
  assert.equal(pagePolicy([{ secret: true }, undefined], 'n')['referrer-policy'], 'no-referrer')
  assert.equal(pagePolicy([undefined], 'n')['referrer-policy'], undefined)
})
