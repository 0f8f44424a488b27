import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { openPress } from '#platform/pdf/press.ts'
import { textOf } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'press-'))
after(() => rmSync(folder, { recursive: true }))
const template = (name: string, source: string) => writeFileSync(join(folder, name), source)

template('greeting.typ', '#let d = json(bytes(sys.inputs.data))\nDear #d.name')
template('broken.typ', '\n#unknown-thing')

describe('The press', () => {
  test('sets many papers at once, each with its own data', async () => {
    const press = openPress(folder)
    const names = Array.from({ length: 20 }, (_, i) => `Customer ${i}`)
    const pdfs = await Promise.all(names.map((name) => press.renderPdf('greeting.typ', { name })))
    const texts = await Promise.all(pdfs.map(textOf))
    assert.deepEqual(
      texts.flat(),
      names.map((name) => `Dear${name.replace(' ', '')}`),
    )
    await press.close()
  })

  test('says which paper could not be set, where and why, and goes on', async () => {
    const press = openPress(folder)
    await assert.rejects(press.renderPdf('broken.typ', {}), /broken\.typ.*:2 unknown variable/)
    await assert.rejects(press.renderPdf('greeting.typ', {}), /greeting\.typ.*name/)
    await assert.rejects(press.renderPdf('nowhere.typ', {}), /nowhere\.typ/)
    assert.ok((await press.renderPdf('greeting.typ', { name: 'Li Wei' })).length > 1_000)
    await press.close()
  })

  test('gives a paper up that takes too long, with all that waits behind it', async () => {
    const press = openPress(folder, 1) // its thread alone needs longer to start
    const papers = [1, 2].map(() => press.renderPdf('greeting.typ', { name: 'Li Wei' }))
    for (const paper of papers) await assert.rejects(paper, /greeting\.typ.*too long/)
    await press.close()
  })

  test('ends when what is in hand is done, and takes nothing more', async () => {
    const press = openPress(folder)
    const pdf = press.renderPdf('greeting.typ', { name: 'Li Wei' })
    await press.close()
    assert.ok((await pdf).length > 1_000)
    await assert.rejects(press.renderPdf('greeting.typ', { name: 'Li Wei' }), /closed/)
    await press.close()
  })
})
