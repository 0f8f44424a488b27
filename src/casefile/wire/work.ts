import { z } from 'zod'
import { workActions } from '#cases/work.ts'
import { daySchema, momentSchema, wireMoneySchema } from '#platform/http/wire.ts'
import { borneKinds } from '#policy/borne.ts'
import { quantityUnits, quotationLineKinds, quotationStates } from '#quotations/quotation.ts'
import { taskKinds } from '#tasks/task.ts'
import { answerWire, outcomeWire } from '#warranty/wire.ts'
import { id, moment } from './unit.ts'

export const work = z.object({
  id,
  position: z.int(),
  component: z.string(),
  faultTextId: id,
  action: z.enum(workActions),
  state: z.enum(['open', 'done', 'withdrawn']),
  verdictId: id.nullable(),
  verdictOutcome: outcomeWire.nullable(),
  verdictBears: z
    .array(z.enum(borneKinds))
    .describe('What the verdict frees it of; what is left is quoted.'),
  paidService: z.boolean(),
})

export const verdict = z.object({
  id,
  workLineId: id.nullable(),
  component: z.string(),
  outcome: outcomeWire,
  answer: answerWire,
  policyVersion: z.int(),
  preliminary: z.boolean().describe('Given before the unit was on the bench; clears nothing.'),
  judgedBy: id,
  judgedAt: momentSchema,
  supersedes: id.nullable(),
})

export const quotation = z.object({
  id,
  number: z.int(),
  version: z.int(),
  state: z.enum(quotationStates),
  validUntil: daySchema.nullable(),
  supplementary: z.boolean(),
  lines: z.array(
    z.object({
      id,
      kind: z.enum(quotationLineKinds),
      descriptionTextId: id.nullable(),
      workLineId: id.nullable(),
      verdictId: id.nullable(),
      borne: z.array(z.enum(borneKinds)).describe('What that verdict bore when this was quoted.'),
      quantityMilli: z.int().describe('Thousandths: 1500 is one and a half.'),
      unit: z.enum(quantityUnits),
      net: wireMoneySchema.describe('What is to be paid of the whole line.'),
      goodwillPercent: z.int().describe('The share of its price that the maker gives away.'),
      forgone: wireMoneySchema.describe('What that comes to, net.'),
      taxBasisPoints: z.int().describe('1300 is 13 %.'),
    }),
  ),
  net: wireMoneySchema,
  taxes: z.array(z.object({ basisPoints: z.int(), tax: wireMoneySchema })),
  gross: wireMoneySchema,
  goodwill: wireMoneySchema.describe('What is given away in all, tax included.'),
  goodwillTextId: id.nullable().describe('Why; only the desk reads it.'),
})

export const clearance = z.object({
  at: momentSchema,
  lines: z.array(z.object({ workLineId: id, by: z.enum(['verdict', 'quotation', 'account']), id })),
})

export const disposition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('returned'), parcelId: z.string(), contactVersion: z.int() }),
  z.object({ kind: z.literal('replaced'), deviceId: id, replacementDeviceId: id }),
  z.object({ kind: z.literal('disposed'), consentTextId: id, secondPerson: id }),
  z.object({ kind: z.literal('lost'), settlementTextId: z.string() }),
])

export const task = z.object({
  id,
  kind: z.enum(taskKinds),
  role: z.string(),
  textId: id.nullable(),
  amount: wireMoneySchema.nullable().describe('What it is about in money.'),
  dueAt: momentSchema,
  addedBy: id,
  addedAt: momentSchema,
  doneBy: id.nullable(),
  doneAt: moment,
  doneTextId: id.nullable(),
})

export const said = z.object({
  id,
  kind: z.enum(['call', 'mail', 'note', 'message']),
  direction: z.enum(['in', 'out', 'internal']),
  textId: id,
  evidence: z.array(id).describe('What came along: ids of attachments.'),
  byId: id,
  byRole: z.string(),
  at: momentSchema,
})
