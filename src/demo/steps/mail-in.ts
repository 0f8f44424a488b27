import { receiveUnannounced } from '#parcels/unannounced.ts'
import { dayAtDesk } from '../units.ts'
import type { Visit } from '../visit.ts'
import { faultOf, whoCalls } from './contact.ts'
import type { Steps } from './step.ts'
import { tracking } from './tracking.ts'
import { byCustomer, tickOff } from './word.ts'

const inside = (visit: Visit): string[] => {
  const { contents } = visit.desk.models[visit.trouble.model]
  return contents.slice(0, 2 + (visit.part.nth % 2)).map(({ key }) => key)
}

async function unpack(visit: Visit, missing: number, more: object = {}): Promise<unknown> {
  const { declared } = await visit.read({})
  const items = declared.length > 0 ? declared.map(({ item }) => item) : ['host']
  const contents = items.map((item, at) => ({
    item,
    received: at >= items.length - missing ? 0 : 1,
  }))
  return await visit.go(visit.logistics, 'receive', { serial: visit.serial, contents, ...more })
}

export const mailInSteps = {
  authorize: {
    after: 0.2,
    act: (visit) => visit.go(visit.agent, 'authorize', { feeTold: visit.part.feeTold }),
  },
  acknowledge: {
    after: 0.4,
    atHome: true,
    async act(visit) {
      const { who, word } = await byCustomer(visit, { en: 'Agreed.', 'zh-CN': '同意。' })
      const { language } = visit.part.who
      const how = word ? 'phone' : 'web'
      return await visit.go(who, 'acknowledge', { policyVersion: 1, language, how })
    },
  },
  declare: {
    after: 0.02,
    async act(visit) {
      const { who } = await byCustomer(visit, { en: 'In the box.', 'zh-CN': '箱内物品。' })
      const contents = inside(visit).map((item) => ({ item, quantity: 1 }))
      return await visit.go(who, 'declare', { contents })
    },
  },
  shipIn: {
    after: 1,
    async act(visit) {
      const { who } = await byCustomer(visit, { en: 'Sent.', 'zh-CN': '已寄出。' })
      return await visit.go(who, 'ship_in', tracking(visit))
    },
  },
  /** The dealer sends on what its customer sent. */
  forward: {
    after: 2,
    act(visit) {
      const { bought } = visit.part
      if (bought !== 'north' && bought !== 'south') throw new Error('No dealer sold it.')
      return visit.go(visit.desk.dealer[bought].viewer, 'ship_in', tracking(visit))
    },
  },
  receive: { after: 2.5, act: (visit) => unpack(visit, 0) },
  /** Something that was declared is not in the parcel. */
  receiveLess: { after: 2.5, act: (visit) => unpack(visit, 1) },
  /** The number was misread on the telephone; the unit is the one that is meant. */
  receiveMisread: {
    after: 2.5,
    act: (visit) => unpack(visit, 0, { unit: 'same', serial: visit.second }),
  },
  /** Plainly another unit lies in the parcel: it gets a case of its own. */
  receiveAnother: {
    after: 2.5,
    async act(visit) {
      const contents = [{ item: 'host', received: 1 }]
      const body = { unit: 'other', serial: visit.second, contents }
      await visit.opened('receive', await visit.go(visit.logistics, 'receive', body))
    },
  },
  /** Nothing but a paper slip in the parcel. */
  unpackSlip: {
    after: 0,
    async act(visit) {
      const { deps, logistics, serial } = visit
      const taken = new Date(deps.clock().getTime() - 3 * 86_400_000)
      const answer = await receiveUnannounced(deps, logistics, undefined, {
        serial,
        fault: faultOf(visit),
        customer: whoCalls(visit),
        contents: [{ item: 'host', received: 1 }],
        takenOn: dayAtDesk(taken),
      })
      await visit.opened('receive', answer)
    },
  },
  tellArrival: {
    after: 0.15,
    act: (visit) =>
      tickOff(visit, visit.agent, 'call_received', {
        en: 'Told by telephone that it arrived.',
        'zh-CN': '已电话告知收到设备。',
      }),
  },
} as const satisfies Steps
