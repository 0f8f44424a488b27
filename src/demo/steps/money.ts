import { feeDue } from '#cases/fee.ts'
import { isToBePaid, standing } from '#cases/work.ts'
import { workLines } from '#cases/work-store.ts'
import { toWire } from '#kernel/money.ts'
import { balance } from '#payments/payment.ts'
import { asPayments, payments } from '#payments/store.ts'
import { dueFor } from '#quotations/clearance.ts'
import { asQuotations, quotations } from '#quotations/store.ts'
import { dayAtDesk } from '../units.ts'
import type { Visit } from '../visit.ts'
import type { Steps } from './step.ts'
import { byCustomer, tickOff } from './word.ts'

const labour = '180.00'
const cable = '45.00'
const cny = (amount: string) => ({ amount, currency: 'CNY' })

/** Offers what no verdict covers: the part, the labour, and the way back. */
async function quote(visit: Visit, part: string): Promise<unknown> {
  const { work, quotations: earlier } = await visit.read({ work: workLines, quotations })
  const taken = asQuotations(earlier).filter(({ state }) => state === 'accepted')
  const answered = new Set(taken.flatMap(({ lines }) => lines).map((line) => line.workLineId))
  const asked = standing(work).filter((line) => isToBePaid(line) && !answered.has(line.id))
  const { trouble } = visit
  const lines = asked.flatMap(({ id: workLineId, component }) => {
    const isCable = component !== trouble.component
    const name = isCable ? { en: 'Cable', 'zh-CN': '线缆' } : trouble.part
    const price = isCable ? cable : part
    return [
      ...(Number(price) > 0
        ? [{ kind: 'part', workLineId, description: visit.say(name), unitPrice: cny(price) }]
        : []),
      {
        kind: 'labour',
        workLineId,
        quantityMilli: isCable ? 250 : trouble.hoursMilli,
        unit: 'hour',
        unitPrice: cny(labour),
      },
    ]
  })
  const freight = { kind: 'freight', unitPrice: cny('28.00') }
  return await visit.go(visit.technician, 'quote', { lines: [...lines, freight] })
}

const shown = async (visit: Visit) => {
  const { quotations: stored } = await visit.read({ quotations })
  const offer = asQuotations(stored).findLast(({ state }) => state === 'issued')
  if (!offer) throw new Error('No quotation is out.')
  return { number: offer.number, version: offer.version }
}

async function owed(visit: Visit): Promise<bigint> {
  const file = await visit.read({ quotations, payments })
  const asked = dueFor(asQuotations(file.quotations)) + feeDue(file)
  return balance(asked, asPayments(file.payments)).due
}

const book = (visit: Visit, minor: bigint, method = 'bank_transfer') =>
  visit.go(visit.finance, 'pay', {
    method,
    amount: toWire({ minor, currency: 'CNY' }),
    receivedOn: dayAtDesk(visit.deps.clock()),
    reference: `DEMO-${100_000 + visit.part.nth * 37 + Math.floor(visit.next() * 30)}`,
  })

export const moneySteps = {
  quote: { after: 0.25, act: (visit) => quote(visit, visit.trouble.price) },
  /** A used part makes it cheaper: another version. */
  quoteAnew: {
    after: 0.7,
    act: (visit) => quote(visit, (Number(visit.trouble.price) * 0.8).toFixed(2)),
  },
  tellQuotation: {
    after: 0.1,
    act: (visit) =>
      tickOff(visit, visit.agent, 'call_quotation', {
        en: 'Read the quotation out, wants to think about it.',
        'zh-CN': '已电话读出报价，客户考虑中。',
      }),
  },
  accept: {
    after: 1,
    atHome: true,
    async act(visit) {
      const { who, word } = await byCustomer(visit, {
        en: 'Yes, please repair it at this price.',
        'zh-CN': '同意这个报价，请维修。',
      })
      return await visit.go(who, 'accept', { ...(await shown(visit)), ...(word && { word }) })
    },
  },
  decline: {
    after: 1.2,
    atHome: true,
    async act(visit) {
      const { who, word } = await byCustomer(visit, {
        en: 'Too expensive, please send it back.',
        'zh-CN': '太贵了，请原样寄回。',
      })
      return await visit.go(who, 'decline', { ...(await shown(visit)), ...(word && { word }) })
    },
  },
  /** Changes their mind after the yes, while the money is already on its way. */
  takeBack: {
    after: 0.6,
    async act(visit) {
      const { quotations: stored } = await visit.read({ quotations })
      const offer = asQuotations(stored).findLast(({ state }) => state === 'accepted')
      if (!offer) throw new Error('No quotation was accepted.')
      const { number, version } = offer
      const { who, word } = await byCustomer(visit, {
        en: 'We buy a new one instead.',
        'zh-CN': '不修了，我们买新的。',
      })
      return await visit.go(who, 'decline', { number, version, ...(word && { word }) })
    },
  },
  pay: { after: 0.8, act: async (visit) => book(visit, await owed(visit)) },
  payCash: { after: 0.8, act: async (visit) => book(visit, await owed(visit), 'cash') },
  payHalf: { after: 0.8, act: async (visit) => book(visit, (await owed(visit)) / 2n) },
  /** Money that nobody waits for any more. */
  payLate: { after: 0.9, act: (visit) => book(visit, 86_500n) },
  refund: {
    after: 0.8,
    async act(visit) {
      const { payments: rows } = await visit.read({ payments })
      const { paid } = balance(0n, asPayments(rows))
      return await visit.go(visit.finance, 'refund', {
        amount: toWire({ minor: paid, currency: 'CNY' }),
        paidOn: dayAtDesk(visit.deps.clock()),
      })
    },
  },
  noteMoney: {
    after: 0.2,
    act: (visit) =>
      tickOff(visit, visit.finance, 'money_arrived', {
        en: 'Came after the case had ended; goes back.',
        'zh-CN': '到账时已取消维修，安排退款。',
      }),
  },
  waive: {
    after: 0.3,
    act: (visit) =>
      visit.go(visit.finance, 'waive', {
        text: visit.say({ en: 'Known customer, first time.', 'zh-CN': '老客户，首次免收。' }),
      }),
  },
} as const satisfies Steps
