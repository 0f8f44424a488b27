import { photo } from './bench.ts'
import type { Steps } from './step.ts'
import { tracking } from './tracking.ts'
import { byCustomer, callsMade, tickOff } from './word.ts'

const confirmed = { en: 'It arrived, all is well.', 'zh-CN': '收到了，一切正常。' }

const rated = [
  [5, { en: 'Quick, and always told where it was.', 'zh-CN': '修得快，每一步都有通知。' }],
  [4, { en: 'All well, the wait for the quotation was long.', 'zh-CN': '都好，就是报价等得久。' }],
  [5, { en: 'Works like new.', 'zh-CN': '和新的一样。' }],
  [3, { en: 'Repaired, but I had to call twice.', 'zh-CN': '修好了，但打了两次电话。' }],
] as const

export const wayBackSteps = {
  shipOut: {
    after: 0.4,
    act: (visit) => visit.go(visit.logistics, 'ship_out', tracking(visit)),
  },
  tellCourier: {
    after: 0.15,
    act: (visit) =>
      tickOff(visit, visit.agent, 'call_courier', {
        en: 'Told the courier number by telephone.',
        'zh-CN': '已电话告知快递单号。',
      }),
  },
  deliver: { after: 1.8, act: (visit) => visit.go(visit.logistics, 'deliver') },
  confirm: {
    after: 0.7,
    atHome: true,
    async act(visit) {
      // Over a long holiday the set days are over first.
      if ((await visit.read({})).stage === 'closed') return
      const { who, word } = await byCustomer(visit, confirmed)
      await visit.go(who, 'confirm', word ? { word } : {})
    },
  },
  rate: {
    after: 0.1,
    atHome: true,
    async act(visit) {
      const { part } = visit
      const [score, said] = rated[part.nth % rated.length] ?? rated[0]
      const { who, word } = await byCustomer(visit, said)
      // A dealer does not speak for how content its customer is.
      if (who.role === 'dealer') return
      await visit.go(who, 'rate', { score, ...(word ? { word } : { text: visit.say(said) }) })
    },
  },
  bounce: {
    after: 4,
    act: (visit) =>
      visit.go(visit.logistics, 'bounce', {
        text: visit.say({
          en: 'Nobody was found at the address, the courier brought it back.',
          'zh-CN': '地址无人签收，快递退回。',
        }),
      }),
  },
  moveHouse: {
    after: 0.3,
    async act(visit) {
      const { address } = visit.part.who
      const street = visit.say({ en: '9 New Street, Flat 2', 'zh-CN': '新华路9号2单元501室' })
      const { who } = await byCustomer(visit, { en: 'Moved.', 'zh-CN': '搬家了。' })
      return await visit.go(who, 'correct', { contact: { address: { ...address, street } } })
    },
  },
  disputeDamage: {
    after: 0.4,
    atHome: true,
    async act(visit) {
      const said = {
        en: 'The box was crushed and a corner of the unit is dented.',
        'zh-CN': '收到时箱子压坏，机身一角磕凹了。',
      }
      const { who } = await byCustomer(visit, said)
      const evidence = [await photo(visit, who, 'parcel'), await photo(visit, who, 'dent')]
      return await visit.go(who, 'dispute', { what: 'damaged', text: visit.say(said), evidence })
    },
  },
  disputeLost: {
    after: 3,
    atHome: true,
    async act(visit) {
      const said = {
        en: 'Tracking says delivered, but nothing has come.',
        'zh-CN': '物流显示已签收，但我没有收到。',
      }
      const { who } = await byCustomer(visit, said)
      return await visit.go(who, 'dispute', { what: 'not_arrived', text: visit.say(said) })
    },
  },
  claim: {
    after: 0.6,
    act: (visit) =>
      tickOff(visit, visit.logistics, 'claim_courier', {
        en: 'Claim filed with the courier, photos attached.',
        'zh-CN': '已向快递公司提交索赔，附照片。',
      }),
  },
  settleLost: {
    after: 3,
    act: (visit) =>
      visit.go(visit.agent, 'settle', {
        how: 'lost_settled',
        text: visit.say({
          en: 'The courier pays; the customer took a voucher for a new unit.',
          'zh-CN': '快递赔付，客户同意抵扣购新机。',
        }),
      }),
  },
  settleAsIs: {
    after: 1.2,
    act: (visit) =>
      visit.go(visit.agent, 'settle', {
        how: 'accepted_as_is',
        text: visit.say({
          en: 'Only the housing is marked, works; a new lid was sent.',
          'zh-CN': '仅外壳有痕，功能正常，已补寄上盖。',
        }),
      }),
  },
  resend: {
    after: 1.2,
    act: (visit) =>
      visit.go(visit.agent, 'settle', {
        how: 'resend',
        text: visit.say({ en: 'It is sent once more.', 'zh-CN': '重新寄送。' }),
      }),
  },
  consentToDispose: {
    after: 1.5,
    async act(visit) {
      await callsMade(visit)
      return await visit.go(visit.agent, 'task', {
        kind: 'approve_disposal',
        dueAt: new Date(visit.deps.clock().getTime() + 2 * 86_400_000).toISOString(),
        text: visit.say({
          en: 'Letter of consent from the customer: not worth sending back, please recycle.',
          'zh-CN': '客户书面同意：不再寄回，由贵方环保处理。',
        }),
      })
    },
  },
  dispose: { after: 0.6, act: (visit) => visit.go(visit.logistics, 'dispose') },
} as const satisfies Steps
