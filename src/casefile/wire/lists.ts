import { z } from 'zod'
import { roles } from '#access/roles.ts'
import { holdReasons } from '#cases/case.ts'
import type { Event } from '#cases/history.ts'
import { commands } from '#cases/lifecycle.ts'
import { outcomes, stages } from '#cases/stages.ts'
import { wireTexts } from '#kernel/texts.ts'
import { momentSchema, wireMoneySchema } from '#platform/http/wire.ts'
import type { Listed } from '../inbox.ts'
import { id, moment, text, turns } from './unit.ts'

/** One entry of the history (law 3): ids, codes, numbers and days, no words. */
export const eventWire: z.ZodType<Event, Event> = z.object({
  id,
  caseId: id,
  version: z.int().describe('The version of the case after it.'),
  command: z.enum(commands as [(typeof commands)[number]]), // never empty: it is read from the table
  by: z.string().describe('Who did it; empty outside the desk.'),
  role: z.enum(roles),
  via: z.enum(['screen', 'api', 'link', 'system']),
  at: momentSchema,
  from: z.enum(stages).nullable(),
  to: z.enum(stages),
  data: z.record(z.string(), z.json()),
})

const onItsWay = z.object({ courier: text, tracking: text, sentAt: moment }).nullable()

/** A case as one row of a list. */
const listed = z.object({
  number: z.string(),
  version: z.int(),
  stage: z.enum(stages),
  turn: z.enum(turns),
  openedAt: momentSchema,
  stageSince: momentSchema,
  wordBy: moment,
  hold: z.enum(holdReasons).nullable(),
  serial: z.string(),
  model: z.object({ number: z.string(), name: wireTexts }),
  fault: text,
  customer: z.object({ name: text, city: text }).nullable(),
  openTasks: z.int(),
  messageWaits: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
  addressKnown: z.boolean(),
  feeSettled: z.boolean(),
  parcel: onItsWay,
})

export const listedWire: z.ZodType<Listed, Listed> = listed
/** The same with its money: what is asked, what came in, what is open. */
export const owedWire = listed.extend({
  asked: wireMoneySchema,
  paid: wireMoneySchema,
  due: wireMoneySchema,
})

/** A task as one row of a list, with whom it is about. */
export const taskRowWire = z.object({
  id,
  number: z.string().describe('Of its case; tick it there.'),
  version: z.int(),
  stage: z.enum(stages),
  kind: z.string(),
  role: z.string(),
  amount: wireMoneySchema.nullable().describe('What it is about in money.'),
  dueAt: momentSchema,
  name: text,
  phone: text,
  text,
  fault: text,
  parcel: onItsWay,
})
