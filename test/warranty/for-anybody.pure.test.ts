import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '#kernel/language.ts'
import type { Facts } from '#warranty/facts.ts'
import { coverForAnybody, saidToAnybody } from '#warranty/for-anybody.ts'
import { entitlement } from '#warranty/verdict.ts'
import { contract, facts, reference } from '../support/facts.ts'

const cover = (change: Partial<Facts> = {}) => coverForAnybody(entitlement(facts(change)))
const said = (change: Partial<Facts> = {}, language: Language = 'en') =>
  saidToAnybody(cover(change), language)
const late: Partial<Facts> = { reportedOn: '2027-06-01', on: '2027-06-05' }

test('anybody learns the month, never the day on which somebody bought it', () => {
  assert.deepEqual(cover(), {
    ...{ outcome: 'covered', by: ['base'], inPart: false, month: '2027-03', proofWanted: false },
  })
  assert.equal(said(), 'Covered by the maker’s warranty until March 2027.')
  assert.equal(said({}, 'zh-CN'), '在保：厂家保修，至2027年3月。')
})

test('what covers it is told by its kind, and until the last month of any of it', () => {
  const extended = { ...late, contracts: [contract()] }
  assert.deepEqual(cover(extended).by, ['contract'])
  assert.match(said(extended), /^Covered by a service contract until March 2028\./)
  const two = { ...late, contracts: [contract(), contract({ id: 'contract-2' })] }
  assert.deepEqual(cover(two).by, ['contract'], 'two of one kind are one kind')
  const { terms } = reference
  const policy = { ...terms, scope: { ...terms.scope, bears: ['parts' as const] } }
  assert.match(said({ policy }), /^Covered in part by the maker’s warranty/)
  assert.match(said({ policy }, 'zh-CN'), /^部分在保/)
})

test('of a term that is over the month is told, of other reasons none', () => {
  assert.equal(said(late), 'Not covered: the warranty ended in March 2027.')
  assert.equal(said(late, 'zh-CN'), '不在保修范围内：保修已于2027年3月到期。')
  const elsewhere: Partial<Facts> = { seller: { kind: 'other', confirmedBy: 'zhao-min' } }
  assert.deepEqual(
    [cover(elsewhere).month, said(elsewhere)],
    [null, 'Not covered by the warranty.'],
  )
  assert.deepEqual(cover(late).by, [])
})

test('what is open asks for the proof only where the customer’s own could decide', () => {
  const seller: Partial<Facts> = { seller: { kind: 'unknown' } }
  assert.deepEqual([cover(seller).outcome, cover(seller).proofWanted], ['undetermined', true])
  assert.equal(said(seller), 'We can’t say yet whether the warranty covers it.')
  const checked: Partial<Facts> = { seller: { kind: 'other', confirmedBy: null } }
  assert.deepEqual([cover(checked).outcome, cover(checked).proofWanted], ['undetermined', false])
  assert.equal(cover(late).proofWanted, false)
})
