import type { Viewer } from '#access/viewer.ts'
import type { CaseView } from '#casefile/view.ts'
import type { Command } from '#cases/lifecycle.ts'
import type { World } from './world.ts'

type Named = Exclude<Command, 'report'>
type First = { by: Viewer; name: Named; body: unknown }

/** A command's body that satisfies its guards, and what must have happened before. */
export type Given = {
  body(world: World, file: CaseView, viewer: Viewer): unknown
  first?(world: World, file: CaseView): First[]
}

const today = ({ clock }: World): string => clock().toISOString().slice(0, 10)
export const word = (world: World) => ({
  how: 'phone',
  at: world.clock().toISOString(),
  text: 'Yes.',
})
const cny = (amount: string) => ({ amount, currency: 'CNY' })
const soon = ({ clock }: World): string => clock().toISOString()
const plain: Given = { body: () => ({}) }
const said: Given = { body: () => ({ text: 'As the customer says.' }) }
const worded: Given = { body: (world) => ({ word: word(world) }) }

/** An offer of one part, with this share of its price given away; tax is 13 %. */
export const givenAway = (
  { work }: Pick<CaseView, 'work'>,
  price: string,
  goodwillPercent: number,
  goodwillReason?: string,
) => {
  const line = { kind: 'part', workLineId: work[0]?.id, goodwillPercent, taxBasisPoints: 1300 }
  return { lines: [{ ...line, unitPrice: cny(price) }], goodwillReason }
}

const shown: Given = {
  body: (world, { quotation }) => ({
    number: quotation?.number ?? 1,
    version: quotation?.version ?? 1,
    word: word(world),
  }),
}

const money =
  (minor = '50.00') =>
  (world: World) => ({
    method: 'cash',
    amount: cny(minor),
    receivedOn: today(world),
  })

const request = (kind: string) => (world: World) => ({
  kind,
  dueAt: soon(world),
  text: 'The customer agrees in writing.',
})

const bodies: Readonly<Record<Named, Given>> = {
  diagnose: said,
  resolve: { body: () => ({ how: 'advice' }) },
  reopen: said,
  authorize: { body: () => ({ feeTold: true }) },
  ship_in: { body: () => ({ courier: 'SF Express', tracking: 'SF 1587 4402 6193' }) },
  receive: {
    body: (_, { serials, declared }) => ({
      serial: serials.declared,
      contents: declared.map(({ item, quantity }) => ({ item, received: quantity })),
    }),
  },
  inspect: plain,
  judge: { body: (_, { work }) => (work[0] ? { workLineId: work[0].id } : {}) },
  quote: {
    body: (world, { work }) => ({
      lines: [
        { kind: 'freight', unitPrice: cny('25.00') },
        ...work.map(({ id }) => ({ kind: 'part', workLineId: id, unitPrice: cny('680.00') })),
      ],
      paidService: work.map(({ id }) => id),
      word: word(world),
    }),
  },
  accept: shown,
  decline: shown,
  request_quotation: plain,
  pay: { body: money() },
  start_repair: plain,
  finish: { body: (_, { work }) => ({ done: work.map(({ id }) => id) }) },
  rework: said,
  close_unrepaired: { body: () => ({ outcome: 'unrepairable' }) },
  ship_out: { body: () => ({ courier: 'SF Express', tracking: 'SF 9000 1234 5678' }) },
  bounce: said,
  deliver: plain,
  confirm: worded,
  dispute: { body: () => ({ what: 'damaged', text: 'The corner is dented.' }) },
  settle: { body: () => ({ how: 'accepted_as_is', text: 'A discount on the next repair.' }) },
  dispose: {
    ...plain,
    first: (world) => [
      { by: world.as.liuYang, name: 'task', body: request('approve_disposal')(world) },
    ],
  },
  cancel: { body: () => ({ reason: 'changed_mind' }) },
  hold: { body: () => ({ reason: 'customer' }) },
  release: {
    ...plain,
    first: (world, { stage }) =>
      stage === 'closed' || stage === 'cancelled'
        ? []
        : [{ by: world.as.liuYang, name: 'hold', body: { reason: 'parts' } }],
  },
  acknowledge: { body: () => ({ policyVersion: 1, language: 'zh-CN', how: 'phone' }) },
  declare: { body: () => ({ contents: [{ item: 'host', quantity: 1 }] }) },
  correct: { body: () => ({ fault: 'No picture on HDMI output 1' }) },
  find: { body: () => ({ state: 'confirmed', note: 'A bent pin.' }) },
  appeal: said,
  waive: { body: () => ({ text: 'As a courtesy.' }) },
  refund: {
    body: (world) => ({ amount: cny('20.00'), paidOn: today(world) }),
    first: (world) => [{ by: world.as.heFang, name: 'pay', body: money()(world) }],
  },
  contact: { body: () => ({ kind: 'note', direction: 'internal', text: 'Asks when it is done.' }) },
  rate: { body: (world) => ({ score: 4, text: 'Quick and friendly.', word: word(world) }) },
  task: { body: request('other') },
  tick: {
    body: (_, { tasks }) => ({
      taskId: tasks.find(({ doneAt }) => doneAt === null)?.id ?? crypto.randomUUID(),
    }),
    first: (world) => [{ by: world.as.liuYang, name: 'task', body: request('other')(world) }],
  },
}

/** How a command is given so that nothing but stage and role can stand against it. */
export const given = (name: Named): Given => bodies[name]
