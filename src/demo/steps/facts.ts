import { addProof, confirmProof } from '#devices/proofs.ts'
import { dayOf, isoOf } from '#kernel/calendar.ts'
import { dayAtDesk } from '../units.ts'
import { photo } from './bench.ts'
import type { Steps } from './step.ts'
import { tickOff } from './word.ts'

/** The customer bought it so many days before the report. */
const boughtBefore = 150

export const factSteps = {
  /** The register does not know when it was sold: the customer is asked. */
  askDate: {
    after: 0.1,
    act: (visit) =>
      visit.go(visit.technician, 'task', {
        kind: 'ask_purchase_date',
        dueAt: new Date(visit.deps.clock().getTime() + 86_400_000).toISOString(),
        text: visit.say({
          en: 'Please ask for the invoice or the order: no sale is on record.',
          'zh-CN': '登记中无销售记录，请向客户索取发票或订单。',
        }),
      }),
  },
  /** A photo of the invoice came; an agent looked at it and stands for it. */
  showInvoice: {
    after: 0.9,
    async act(visit) {
      const { agent, deps, serial } = visit
      await tickOff(visit, agent, 'ask_purchase_date', {
        en: 'Sent a photo of the invoice.',
        'zh-CN': '客户发来发票照片。',
      })
      const { openedAt, deviceId } = await visit.read({})
      const proof = await addProof(deps, agent, serial, {
        kind: 'invoice',
        datedOn: isoOf(dayOf(dayAtDesk(openedAt)) - boughtBefore),
        namesSerial: serial,
        attachmentId: await photo(visit, agent, 'invoice'),
      })
      await confirmProof(deps, agent, deviceId, proof.id)
    },
  },
} as const satisfies Steps
