import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { wireTexts } from '#kernel/texts.ts'
import { daySchema, momentSchema } from '#platform/http/wire.ts'
import { borneKinds } from '#policy/borne.ts'
import { type Agreement, agreementKinds } from './agreement.ts'
import type { Recall } from './recall.ts'

export const agreementWire = z.object({
  id: z.uuid(),
  kind: z.enum(agreementKinds),
  party: z
    .union([
      z.object({ kind: z.literal('maker') }),
      z.object({ kind: z.literal('dealer'), id: z.uuid() }),
      z.object({ kind: z.literal('unknown') }),
    ])
    .describe('Who sold the contract, or gave the promise.'),
  agreedOn: daySchema,
  fromOn: daySchema.nullable().describe('Null: it goes on from the end of the policy’s own term.'),
  toOn: daySchema.nullable(),
  lengthMonths: z.int().nullable(),
  lengthDays: z.int().nullable(),
  addsRepairDays: z.boolean(),
  movesToWorkingDay: z.boolean(),
  covered: z.array(z.enum(componentClasses)),
  bears: z.array(z.enum(borneKinds)),
  cancelledOn: daySchema.nullable().describe('No longer in force from this day on.'),
  note: z.string().nullable(),
  enteredAt: momentSchema,
  guaranteedAt: momentSchema.nullable().describe('Since when the maker answers for a promise.'),
  withdrawnAt: momentSchema.nullable(),
})

export const presentAgreement = ({
  deviceId: _device,
  enteredBy: _enteredBy,
  guaranteedBy: _guaranteedBy,
  covered,
  bears,
  ...agreement
}: Agreement): z.infer<typeof agreementWire> => ({
  ...agreement,
  covered: [...covered],
  bears: [...bears],
  enteredAt: agreement.enteredAt.toISOString(),
  guaranteedAt: agreement.guaranteedAt?.toISOString() ?? null,
  withdrawnAt: agreement.withdrawnAt?.toISOString() ?? null,
})

export const recallWire = z.object({
  id: z.uuid(),
  number: z.string(),
  title: wireTexts,
  modelId: z.uuid(),
  ranges: z.array(z.object({ from: z.string(), to: z.string() })),
  components: z.array(z.string()).nullable(),
  announcedOn: daySchema,
  withdrawnAt: momentSchema.nullable(),
})

export const presentRecall = ({
  ranges,
  components,
  withdrawnAt,
  ...recall
}: Recall): z.infer<typeof recallWire> => ({
  ...recall,
  ranges: [...ranges],
  components: components && [...components],
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
})
