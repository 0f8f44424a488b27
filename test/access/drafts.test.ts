import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dropDraft, keepDraft, openDraft } from '#access/drafts.ts'
import { secretsFrom } from '#platform/secrets.ts'
import { idOf } from '../support/world.ts'
import { cookieHeader, type Desk, openDesk } from './desk.ts'

let at: Desk
before(async () => {
  at = await openDesk()
})
after(() => at.database.close())

const of = { name: 'makegood_report', path: '/report', organizationId: idOf('a maker') }
const fault = '第二路HDMI没有画面'.repeat(20)
const kept = (draft: unknown): string => {
  const cookie = keepDraft(at.deps, of, draft)
  assert.ok(cookie !== null)
  return cookie
}

test('what Li Wei filled in comes back from her own browser, and nobody else reads it there', () => {
  const cookie = kept({ serial: 'LE4K24070001', fault })
  assert.match(cookie, /; Path=\/report; Max-Age=7200; HttpOnly; SameSite=Lax$/)
  assert.ok(!cookie.includes('LE4K'))
  assert.deepEqual(openDraft(at.deps, cookieHeader([cookie]), of), {
    serial: 'LE4K24070001',
    fault,
  })
})

test('a draft that was changed, is another form’s, maker’s or house’s is none', () => {
  const cookie = cookieHeader([kept({ serial: 'LE4K24070001' })])
  const last = cookie.at(-2) === 'A' ? 'B' : 'A'
  const changed = `${cookie.slice(0, -2)}${last}${cookie.at(-1)}`
  assert.equal(openDraft(at.deps, changed, of), null)
  const renamed = cookie.replace('makegood_report', 'makegood_other')
  assert.equal(openDraft(at.deps, renamed, { ...of, name: 'makegood_other' }), null)
  const ofAnother = { ...of, organizationId: idOf('another maker') }
  assert.equal(openDraft(at.deps, cookie, ofAnother), null)
  const elsewhere = { ...at.deps, secrets: secretsFrom(new Uint8Array(32).fill(8)) }
  assert.equal(openDraft(elsewhere, cookie, of), null)
  assert.equal(openDraft(at.deps, 'makegood_report=nonsense', of), null)
  assert.equal(openDraft(at.deps, undefined, of), null)
})

test('after two hours a draft is forgotten, and it can be thrown away before', () => {
  const cookie = cookieHeader([kept({ serial: 'LE4K24070001' })])
  at.later(121)
  assert.equal(openDraft(at.deps, cookie, of), null)
  assert.match(dropDraft(at.deps, of), /^makegood_report=; Path=\/report; Max-Age=0;/)
})

test('a thousand Chinese characters that nothing shortens still fit; far more are refused', () => {
  const written = (length: number) =>
    Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('')
  kept({ fault: written(1000), name: '李薇', street: '文三路 88 号 5 幢 302' })
  assert.equal(keepDraft(at.deps, of, { fault: written(4000) }), null)
})
