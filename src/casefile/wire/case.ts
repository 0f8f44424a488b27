import { z } from 'zod'
import { holdReasons } from '#cases/case.ts'
import { guards } from '#cases/guard-list.ts'
import { outcomes, stages } from '#cases/stages.ts'
import { waysToTell } from '#cases/told-by.ts'
import { scores } from '#contacts/rating.ts'
import { addressSchema } from '#kernel/address.ts'
import { languages } from '#kernel/language.ts'
import { paymentKinds } from '#payments/payment.ts'
import { daySchema, momentSchema, wireMoneySchema } from '#platform/http/wire.ts'
import type { NarrowedCase } from '../view.ts'
import { custody, device, finding, id, moment, parcel, place, text, turns } from './unit.ts'
import { clearance, disposition, quotation, said, task, verdict, work } from './work.ts'

/** `GET /cases/{number}`: the compiler holds it to `NarrowedCase`. */
export const caseWire: z.ZodType<NarrowedCase, NarrowedCase> = z.object({
  id,
  number: z.string(),
  version: z.int().describe('Send it back as If-Match.'),
  stage: z.enum(stages),
  turn: z.enum(turns).describe('Who must act.'),
  stageSince: momentSchema,
  reportedOn: daySchema,
  openedAt: momentSchema,
  openedVia: z.enum(['phone', 'web', 'dealer', 'api', 'dock']),
  language: z.enum(languages),
  wordBy: moment.describe('By when somebody was promised to hear from whoever has the turn.'),
  hold: z
    .object({ reason: z.enum(holdReasons), since: momentSchema, until: daySchema.nullable() })
    .nullable(),
  outcome: z.enum(outcomes).nullable(),
  device,
  serials: z.object({ declared: z.string(), received: text }),
  customerId: id,
  dealerId: id.nullable(),
  dealer: place.nullable(),
  depot: place.nullable(),
  sendTo: z.enum(['dealer', 'depot']),
  contact: z
    .object({
      name: text,
      phone: text,
      mail: text,
      address: addressSchema.nullable(),
      toldBy: z
        .enum(waysToTell)
        .nullable()
        .describe('How they want to be told; null: by mail where there is one.'),
    })
    .nullable()
    .describe('Null for whoever may not know the person.'),
  addressKnown: z.boolean(),
  fault: text,
  declared: z.array(z.object({ item: z.string(), quantity: z.int() })),
  otherContents: text,
  checked: z.array(z.object({ item: z.string(), declared: z.int(), received: z.int() })),
  acknowledgements: z.array(
    z.object({ policyVersion: z.int(), language: z.string(), how: z.string(), at: momentSchema }),
  ),
  custody,
  ribbon: z.array(
    z.object({ place: custody, from: momentSchema, until: moment, parcelId: id.nullable() }),
  ),
  parcels: z.array(parcel),
  findings: z.array(finding),
  work: z.array(work),
  verdicts: z.array(verdict),
  quotation: quotation.nullable().describe('The one on offer, else the one answered last.'),
  quotations: z.array(quotation),
  clearance: clearance.nullable(),
  payments: z.array(
    z.object({
      id,
      kind: z.enum(paymentKinds),
      amount: wireMoneySchema,
      reference: text,
      receivedOn: daySchema,
      reversesId: id.nullable(),
    }),
  ),
  money: z
    .object({
      asked: wireMoneySchema,
      paid: wireMoneySchema,
      due: wireMoneySchema,
      surplus: wireMoneySchema,
    })
    .nullable()
    .describe('Null for a key that may not read payments.'),
  fee: z.object({ amount: wireMoneySchema, settled: z.boolean() }).nullable(),
  tasks: z.array(task),
  said: z.array(said),
  disposition: disposition.nullable(),
  judged: z.boolean(),
  appealed: z.boolean(),
  deliveredAt: moment,
  closedAt: moment,
  rating: z
    .object({
      score: z.literal(scores).describe('1 is very poor, 5 very good.'),
      textId: id.nullable(),
      givenAt: momentSchema,
      changedAt: moment,
    })
    .nullable()
    .describe('How well we did, as the customer says.'),
  attachments: z.array(
    z.object({ id, kind: z.string(), width: z.int().nullable(), height: z.int().nullable() }),
  ),
  texts: z.record(z.string(), z.string()).describe('Words by their id.'),
  people: z.record(z.string(), z.string()).describe('Names of staff by their id.'),
  allowedCommands: z.array(z.string()),
  buttons: z.array(
    z.object({
      command: z.string(),
      allowed: z.boolean(),
      because: z.enum(['stage', 'role', ...guards]).nullable(),
    }),
  ),
})
