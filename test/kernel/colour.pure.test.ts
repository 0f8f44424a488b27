import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { colourPattern, contrast, seenOn } from '#kernel/colour.ts'
import { makerColour, ofMarks, papers } from '../../web/ui/maker-colour.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('contrast is what WCAG says: 21 of black on white, 4.48 of its grey #777777', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00')
  assert.equal(contrast('#ffffff', '#000000').toFixed(2), '21.00')
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  assert.equal(contrast('#0b4ea2', '#0b4ea2').toFixed(2), '1.00')
})

test('any colour is seen on light and on dark paper, and stays itself where it was seen already', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(papers.light, papers.dark), (one, paper) => {
      const seen = seenOn(paper, one, ofMarks)
      assert.match(seen, colourPattern)
      assert.ok(contrast(seen, paper) >= ofMarks)
      if (contrast(one, paper) >= ofMarks) assert.equal(seen, one)
    }),
  )
})

test('a pale colour is darkened on light paper and kept in the dark', () => {
  const [light, dark] = ['light', 'dark'].map((name) =>
    seenOn(papers[name as keyof typeof papers], '#ffe08a', ofMarks),
  )
  assert.notEqual(light, '#ffe08a')
  assert.equal(dark, '#ffe08a')
  assert.equal(
    makerColour('#ffe08a'),
    `:root{--maker:${light}}@media screen and (prefers-color-scheme:dark){:root{--maker:${dark}}}`,
  )
})

test('the papers that colours are seen on are those of the style sheet', () => {
  const tokens = readFileSync(new URL('../../web/ui/styles/tokens.css', import.meta.url), 'utf8')
  const said = [...tokens.matchAll(/--paper: (#[0-9a-f]{6})/g)].map(([, paper]) => paper)
  assert.deepEqual(said, [papers.light, papers.dark])
})
