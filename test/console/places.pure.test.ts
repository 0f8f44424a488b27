import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '#cases/lifecycle.ts'
import { bodies } from '../../web/console/case/do/bodies.ts'
import { pathOf } from '../../web/console/case/paths.ts'

/** Given on a page without a case, from the box below the line of time, or by customers and dealers alone. */
const elsewhere = ['report', 'contact', 'request_quotation']

test('every command of the lifecycle has its place: a page of its own, or a question over the case', () => {
  for (const command of commands) {
    if (elsewhere.includes(command)) continue
    const path = pathOf(command, 'A7K2N9F')
    const isAsked = path.includes('/do/')
    assert.equal(isAsked, Object.hasOwn(bodies, command), `${command} leads to ${path}`)
  }
})
