import { strangerViewer, type Viewer } from '#access/viewer.ts'
import { report } from '#contacts/report.ts'
import { models } from '../maker/models.ts'
import { dayAtDesk } from '../units.ts'
import type { Visit } from '../visit.ts'
import type { Steps } from './step.ts'
import { byCustomer, messageAnswered } from './word.ts'

/** Who opens the case, by the way it came. */
function reporter({ desk, part, agent }: Visit): Viewer {
  if (part.via === 'dealer' && (part.bought === 'north' || part.bought === 'south'))
    return desk.dealer[part.bought].viewer
  if (part.via === 'web') return strangerViewer(desk.organizationId, part.who.language)
  return agent
}

export const whoCalls = ({ part: { who } }: Visit) => ({
  name: who.name,
  phone: who.phone,
  mail: who.mail,
  address: who.address,
  language: who.language,
  kind: who.kind,
})

export function faultOf({ part, trouble }: Visit): string {
  const told = trouble.faults[part.who.language] ?? trouble.faults.en
  return told[part.wording % told.length] ?? told[0]
}

export const contactSteps = {
  report: {
    after: 0,
    atHome: true,
    async act(visit) {
      const { deps, part, trouble, serial } = visit
      const answer = await report(deps, reporter(visit), undefined, {
        serial,
        model: models[trouble.model].number,
        fault: faultOf(visit),
        customer: whoCalls(visit),
        channel: part.via === 'dock' ? 'phone' : part.via,
      })
      if (!('number' in answer)) throw new Error(`${serial} has a case of another dealer.`)
      await visit.opened('report', answer)
    },
  },
  /** What can be said before anybody has seen it. */
  assess: {
    after: 0.05,
    async act(visit) {
      await messageAnswered(visit, {
        en: 'Thank you. Then it has to come to us: the way there follows.',
        'zh-CN': '谢谢。那就需要寄回检修，寄送方式随后告知。',
      })
      return await visit.go(visit.agent, 'judge', { component: visit.trouble.component })
    },
  },
  diagnose: {
    after: 0.1,
    act: (visit) =>
      visit.go(visit.agent, 'diagnose', {
        text: visit.say({
          en: 'Went through settings and cabling with the customer.',
          'zh-CN': '已远程核对设置与接线。',
        }),
      }),
  },
  ask: {
    after: 0.05,
    act: (visit) =>
      visit.go(visit.agent, 'contact', {
        kind: visit.part.who.mail === null ? 'call' : 'message',
        direction: 'out',
        text: visit.say({
          en: 'Could you try another cable and tell us whether the lamp beside the port comes on?',
          'zh-CN': '麻烦您换一根线试一下，并告诉我们接口旁的指示灯是否亮起，谢谢。',
        }),
      }),
  },
  answer: {
    after: 0.4,
    atHome: true,
    async act(visit) {
      const said = {
        en: 'Tried another cable and another screen: the same. The lamp stays off.',
        'zh-CN': '换过线也换过屏幕，还是一样，指示灯不亮。',
      }
      const { who, word } = await byCustomer(visit, said)
      const kind = word ? 'call' : 'message'
      return await visit.go(who, 'contact', { kind, direction: 'in', text: visit.say(said) })
    },
  },
  resolve: {
    after: 0.3,
    async act(visit) {
      await messageAnswered(visit, {
        en: 'Thank you. Please try the newest firmware; we go through it with you.',
        'zh-CN': '谢谢。请试试最新固件，我们一步步陪您操作。',
      })
      return await visit.go(visit.agent, 'resolve', {
        how: visit.trouble.action === 'software' ? 'software' : 'advice',
        text: visit.say({
          en: 'Factory reset and the newest firmware; works again, nothing to be mailed.',
          'zh-CN': '恢复出厂并升级固件后恢复正常，无需寄修。',
        }),
      })
    },
  },
  reopen: {
    after: 1,
    atHome: true,
    async act(visit) {
      const said = { en: 'It happens again since yesterday.', 'zh-CN': '昨天又出现了。' }
      const { who } = await byCustomer(visit, said)
      return await visit.go(who, 'reopen', { text: visit.say(said) })
    },
  },
  cancel: {
    after: 0.5,
    async act(visit) {
      const said = {
        en: 'Found the cause in the venue’s power supply.',
        'zh-CN': '是场地供电的问题，设备没事。',
      }
      const { who, word } = await byCustomer(visit, said)
      const body = { reason: 'solved', text: visit.say(said) }
      return await visit.go(who, 'cancel', word ? { ...body, word } : body)
    },
  },
  loseOnTheWay: {
    after: 8,
    act: (visit) =>
      visit.go(visit.agent, 'cancel', {
        reason: 'lost_inbound',
        text: visit.say({
          en: 'The courier confirms that the parcel is lost; the customer claims on the courier.',
          'zh-CN': '快递确认丢件，客户向快递公司索赔。',
        }),
      }),
  },
  waitForCustomer: {
    after: 0.1,
    act: (visit) =>
      visit.go(visit.agent, 'hold', {
        reason: 'customer',
        text: visit.say({
          en: 'The customer is on tour and tests it next week.',
          'zh-CN': '客户出差，下周回来再测试。',
        }),
      }),
  },
  waitForParts: {
    after: 0.1,
    act: (visit) =>
      visit.go(visit.technician, 'hold', {
        reason: 'parts',
        until: dayAtDesk(new Date(visit.deps.clock().getTime() + 8 * 86_400_000)),
        text: visit.say({
          en: 'The part is out of stock, the next delivery is on its way.',
          'zh-CN': '配件缺货，已在途。',
        }),
      }),
  },
  waitForCourier: {
    after: 1,
    act: (visit) =>
      visit.go(visit.agent, 'hold', {
        reason: 'courier',
        text: visit.say({
          en: 'Held at customs, papers sent to the courier.',
          'zh-CN': '海关查验中，已补交资料。',
        }),
      }),
  },
} as const satisfies Steps
