import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  caseNumberCount,
  caseNumberOf,
  formatCaseNumber,
  parseCaseNumber,
} from '#kernel/case-number.ts'
import { checkCharacter, symbols } from '#kernel/check-character.ts'

const brightcut = new Uint8Array(32).fill(7)
const shuguang = new Uint8Array(32).fill(8)
const counters = fc.integer({ min: 0, max: caseNumberCount - 1 })
const all = [...symbols]
const valueIn = (character: string) => symbols.indexOf(character)

const putAt = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1)
const swapAt = (text: string, at: number) =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)

describe('A case number', () => {
  test('is found again however the customer writes it', () => {
    const written = [
      'A7K2N9F',
      'a7k2n9f',
      'A7K 2N9-F',
      ' a7k-2n9 f\n',
      'Ａ７Ｋ　２Ｎ９－Ｆ',
      'A7K–2N9—F',
      'A7K 2N9 − F',
    ]
    for (const text of written) assert.equal(parseCaseNumber(text), 'A7K2N9F', text)
  })

  test('is found again when O is written for 0 and I or L for 1', () => {
    const number = `10A01B${checkCharacter('10A01B')}`
    for (const text of ['IOAOLB', 'loaoib', 'LoAOIb', 'ｉＯａ０１Ｂ'])
      assert.equal(parseCaseNumber(text + number.charAt(6)), number, text)
  })

  test('is not read out of something else', () => {
    const others = ['', 'A7K2N9', 'A7K2N9FF', 'A7K2N9U', 'A7K2N9E', '2409 0317 0482', 'A7K.2N9F']
    for (const text of [...others, ' '.repeat(100), 'A7K2N9F'.repeat(1000)])
      assert.equal(parseCaseNumber(text), undefined, text)
  })

  test('is printed in two groups with its check character apart', () => {
    assert.equal(formatCaseNumber('A7K2N9F'), 'A7K 2N9-F')
    fc.assert(
      fc.property(counters, (counter) => {
        const number = caseNumberOf(counter, brightcut)
        assert.equal(parseCaseNumber(formatCaseNumber(number)), number)
      }),
    )
  })
})

describe('The check character', () => {
  test('finds every single wrong character and every swap of neighbours', () => {
    fc.assert(
      fc.property(counters, (counter) => {
        const number = caseNumberOf(counter, brightcut)
        for (const [at, right] of [...number].entries()) {
          for (const wrong of all) {
            if (wrong !== right) assert.equal(parseCaseNumber(putAt(number, at, wrong)), undefined)
          }
          const swapped = swapAt(number, at)
          if (at < 6 && swapped !== number) assert.equal(parseCaseNumber(swapped), undefined)
        }
      }),
      { numRuns: 300 },
    )
  })

  // Numbers that parse are closed under adding symbol by symbol in the field of 32. A fault
  // therefore hides behind one number only if it hides behind all: it is enough to try each
  // fault on 0000000, a wrong character as one symbol there, a swap as twice the same symbol.
  test('finds them in all of the billion numbers, not only in those that were tried', () => {
    const zero = '0000000'
    assert.equal(parseCaseNumber(zero), zero)
    for (const symbol of all.slice(1)) {
      for (let at = 0; at < 7; at += 1) {
        const wrong = putAt(zero, at, symbol)
        assert.equal(parseCaseNumber(wrong), undefined, wrong)
        if (at === 6) continue
        const swapped = putAt(wrong, at + 1, symbol)
        assert.equal(parseCaseNumber(swapped), undefined, swapped)
      }
    }
    fc.assert(
      fc.property(counters, counters, (one, other) => {
        const [a, b] = [caseNumberOf(one, brightcut), caseNumberOf(other, brightcut)]
        const sum = [...a].map((c, at) => symbols.charAt(valueIn(c) ^ valueIn(b.charAt(at))))
        assert.equal(parseCaseNumber(sum.join('')), sum.join(''))
      }),
    )
  })

  test('is not made of a letter that case numbers do not have', () => {
    assert.throws(() => checkCharacter('A7U2N9'), RangeError)
  })
})

describe('Case numbers of an organization', () => {
  test('are never handed out twice', () => {
    const numbers = new Set<string>()
    for (let counter = 0; counter < 20_000; counter += 1)
      numbers.add(caseNumberOf(counter, brightcut))
    assert.equal(numbers.size, 20_000)
  })

  test('do not tell the next one, nor how many there are', () => {
    const first = Array.from({ length: 640 }, (_, counter) => caseNumberOf(counter, brightcut))
    const rising = first.filter((number, i) => number > (first[i - 1] ?? '')).length
    assert.ok(rising > 250 && rising < 390, `${rising} of 640 follow their predecessor`)
    for (let at = 0; at < 6; at += 1)
      assert.equal(new Set(first.map((number) => number.charAt(at))).size, 32)
  })

  test('come in another order for each organization, and always in the same for one', () => {
    const five = (key: Uint8Array) => [0, 1, 2, 3, 4].map((counter) => caseNumberOf(counter, key))
    assert.deepEqual(five(brightcut), five(brightcut))
    assert.equal(new Set([...five(brightcut), ...five(shuguang)]).size, 10)
  })

  test('end after a billion, and need a key worth the name', () => {
    assert.match(caseNumberOf(caseNumberCount - 1, brightcut), /^[0-9A-Z]{7}$/)
    for (const counter of [-1, 0.5, caseNumberCount, Number.NaN])
      assert.throws(() => caseNumberOf(counter, brightcut), RangeError)
    assert.throws(() => caseNumberOf(1, new Uint8Array(8)), RangeError)
  })
})
