import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { code128, qrCode } from '#platform/codes.ts'

describe('Codes', () => {
  test('are plain SVG that a page or a screen can carry as it is', () => {
    for (const code of [qrCode('A7K2N9F'), code128('A7K2N9F')]) {
      assert.match(code?.svg ?? '', /^<svg viewBox="0 0 \d+ \d+" xmlns="[^"]+">/)
      assert.doesNotMatch(code?.svg ?? '', /<script|<text|href/)
    }
  })

  test('tell how many modules wide they are', () => {
    assert.equal(qrCode('A7K2N9F').modules, 21) // version 1
    assert.equal(code128('A7K2N9F')?.modules, 9 * 11 + 13) // start, seven, check; stop
    assert.equal(code128('240903170482')?.modules, 8 * 11 + 13) // digits go in pairs
  })

  test('are not made of what a scanner could not type', () => {
    for (const text of ['', '编号', 'a\nb', 'é']) assert.equal(code128(text), undefined, text)
  })
})
