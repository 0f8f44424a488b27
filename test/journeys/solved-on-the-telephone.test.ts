import { after, before, test } from 'node:test'
import * as m from '../../web/messages/compiled/messages.js'
import { colleague } from './support/colleague.ts'
import { standsAt } from './support/console.ts'
import { marta } from './support/customer.ts'
import { type Desk, openDesk } from './support/desk.ts'
import { solvesACall } from './support/telephone.ts'
import { inTerm } from './support/units.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('solved on the telephone: the embedder was switched off, and nothing is mailed', async () => {
  const agent = await colleague(desk, 'agent', 'en')
  const number = await solvesACall(agent, marta, {
    serial: await inTerm(desk),
    fault: 'No sound in the recording',
    done: 'The embedder was switched off.',
  })
  await desk.settle()
  await standsAt(agent, number, m.stage_resolved)
})
